using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using PolicyReview.Analysis.Implementation.Templates;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>Whatever a policy's texts hold, each language gives them back.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf("${", "$${", "%{", "$$${", "}", "{{", "}}", "\\", "\"", "'", "`", "\n", "\r", "\t", "\0", "\u2028", "\ufeff", "é", "😀", "$", "%", "${aws:username}", "${!x}", "__proto__", "<&>",
            Roles.Account, Roles.Region, "a", ":", "*", "null", "{Account}", "${this.account}"),
        Gen.Char[' ', '\u2100'].Select(c => c.ToString())).Array[0, 6].Select(string.Concat);

    private static readonly Gen<JsonNode> Values = Gen.Recursive<JsonNode>((depth, inner) => depth > 2
        ? Texts.Select(text => (JsonNode)JsonValue.Create(text)!)
        : Gen.OneOf(
            Texts.Select(text => (JsonNode)JsonValue.Create(text)!),
            inner.Array[0, 3].Select(values => (JsonNode)new JsonArray([.. values.Select(value => value.DeepClone())])),
            Gen.Select(Texts, inner).Array[0, 3].Select(members => (JsonNode)new JsonObject(
                members.DistinctBy(member => member.Item1).Select(member => KeyValuePair.Create<string, JsonNode?>(member.Item1, member.Item2.DeepClone()))))));

    private static readonly Gen<string> Policies = Gen.Select(Texts, Values, Values).Select((sid, resource, condition) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Sid"] = sid, ["Effect"] = "Allow", ["Action"] = "s3:GetObject", ["Resource"] = resource.DeepClone(), ["Condition"] = new JsonObject { ["StringLike"] = condition.DeepClone() },
        }),
    }.ToJsonString());

    [Fact]
    public void CloudFormation_AnyPolicy_RoundTrips() => Check(ExportTarget.CloudFormation, text =>
    {
        var tree = SourceTreeReader.Read(text);
        Assert.Null(tree.Problem);
        var root = JsonTemplate.Of(tree.Root!);
        var resolver = new Resolver(
            root, tree.Source, new Variant(false, true), new Deployment(new Dictionary<string, string> { ["AWS::AccountId"] = Roles.Account, ["AWS::Region"] = Roles.Region }));
        var rendered = Rendering.Of(root["Resources"]!["Role"]!["Properties"]!["Policies"]!.Elements[0]["PolicyDocument"]!, resolver, tree.Source)!;
        Assert.Empty(resolver.Unresolved);
        return JsonNode.Parse(rendered.Document.Source.Text)!;
    });

    [Fact]
    public void Terraform_AnyPolicy_RoundTrips() => Check(ExportTarget.Terraform, text => LiteralReader.After(text, "  policy = jsonencode(", ExportTarget.Terraform));

    [Fact]
    public void CdkTypeScript_AnyPolicy_RoundTrips() => Check(ExportTarget.CdkTypeScript, text => LiteralReader.After(text, " policyDocument: ", ExportTarget.CdkTypeScript));

    [Fact]
    public void CdkCSharp_AnyPolicy_RoundTrips() => Check(ExportTarget.CdkCSharp, text => LiteralReader.After(text, " PolicyDocument = ", ExportTarget.CdkCSharp));

    private static void Check(ExportTarget target, Func<string, JsonNode> read) => Gen.Select(Policies, Gen.Bool).Sample(
        (policy, hasTokens) =>
        {
            var text = RoleExport.Write(Roles.Of(policy, hasTokens ? Roles.Tokens : null), target);
            var back = read(text);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(policy), back), $"{JsonSerializer.Serialize(JsonNode.Parse(policy))}\n{back.ToJsonString()}\n{text}");
        },
        iter: 300);
}
