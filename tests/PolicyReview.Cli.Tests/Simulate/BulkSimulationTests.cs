using System.Text.Json;
using PolicyReview.Cli.Bulk;

namespace PolicyReview.Cli.Simulate;

public sealed class BulkSimulationTests
{
    private const string AllowRead = """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""";
    private const string DenyAll = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}""";
    private const string Read = """{"principal":"arn:aws:iam::111122223333:user/anna","action":"s3:GetObject","resource":"arn:aws:s3:::b/k"}""";

    private static JsonElement Answer(string line)
    {
        using var answer = JsonDocument.Parse(JsonLines.Answer(line, BulkSimulation.Answer));
        return answer.RootElement.Clone();
    }

    [Fact]
    public void Answer_AnAllowedRequest_HasTheContractsShape()
    {
        var answer = Answer($$"""{"id":"a","identityPolicies":[{{AllowRead}}],"resourcePolicy":null,"more":1,"request":{{Read}}}""");

        Assert.Equal(("a", "allowed", "identityPolicy"), (Text(answer, "id"), Text(answer, "decision"), Text(answer, "decidedBy")));
        Assert.Equal(
            """[{"policy":"identityPolicies[0]","sid":"Read","index":0,"effect":"Allow"}]""", answer.GetProperty("matchedStatements").GetRawText());
        Assert.Equal("""[{"type":"identityPolicy","answer":"allows"}]""", answer.GetProperty("policyTypes").GetRawText());
    }

    [Fact]
    public void Answer_APolicyAsText_IsRead() =>
        Assert.Equal("allowed", Text(Answer($$"""{"id":1,"identityPolicies":[{{JsonSerializer.Serialize(AllowRead)}}],"request":{{Read}}}"""), "decision"));

    [Theory]
    [InlineData("permissionsBoundaries", "permissionsBoundary")]
    [InlineData("sessionPolicies", "sessionPolicy")]
    [InlineData("endpointPolicies", "endpointPolicy")]
    public void Answer_ADenyOfAnotherType_DecidesIt(string member, string decidedBy)
    {
        var answer = Answer($$"""{"id":1,"identityPolicies":[{{AllowRead}}],"{{member}}":[{{DenyAll}}],"request":{{Read}}}""");

        Assert.Equal(("explicitDeny", decidedBy), (Text(answer, "decision"), Text(answer, "decidedBy")));
    }

    [Theory]
    [InlineData("serviceControlPolicies", "serviceControlPolicy")]
    [InlineData("resourceControlPolicies", "resourceControlPolicy")]
    public void Answer_ADenyOnALevel_DecidesItUnlessItIsTheManagementAccount(string member, string decidedBy)
    {
        var line = $$"""{"id":1,"identityPolicies":[{{AllowRead}}],"{{member}}":[{"level":"root","policies":[{{DenyAll}}]}],"request":{{Read}}}""";

        Assert.Equal(("explicitDeny", decidedBy), (Text(Answer(line), "decision"), Text(Answer(line), "decidedBy")));
        Assert.Equal("allowed", Text(Answer(line.Replace("\"id\":1", "\"managementAccount\":\"111122223333\"", StringComparison.Ordinal)), "decision"));
    }

    [Theory]
    [InlineData("{\"type\":\"Anonymous\"}", "allowed")]
    [InlineData("{\"type\":\"Service\",\"value\":\"lambda.amazonaws.com\"}", "allowed")]
    [InlineData("\"lambda.amazonaws.com\"", "allowed")]
    [InlineData("\"arn:aws:iam::444455556666:user/bob\"", "implicitDeny")]
    public void Answer_APrincipalOfAnyKind_IsRead(string principal, string decision)
    {
        const string Open = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}""";

        var answer = Answer($$$"""{"id":1,"resourcePolicy":{{{Open}}},"request":{"principal":{{{principal}}},"action":"s3:GetObject","resource":"arn:aws:s3:::b/k","resourceAccount":"111122223333"}}""");

        Assert.Equal(decision, Text(answer, "decision"));
    }

    [Theory]
    [InlineData("\"10\"", "allowed")]
    [InlineData("10", "allowed")]
    [InlineData("[10,11]", "allowed")]
    [InlineData("[]", "implicitDeny")]
    [InlineData("null", "implicitDeny")]
    [InlineData("true", "implicitDeny")]
    public void Answer_ContextValues_MayBeTextNumberTruthOrAList(string value, string decision)
    {
        const string Limited = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"NumericEquals":{"s3:max-keys":"10"}}}]}""";
        var request = Read.Replace("\"action\"", $"\"context\":{{\"s3:max-keys\":{value}}},\"action\"", StringComparison.Ordinal);

        Assert.Equal(decision, Text(Answer($$"""{"id":1,"identityPolicies":[{{Limited}}],"request":{{request}}}"""), "decision"));
    }

    [Fact]
    public void Answer_AWildcardOnlyAction_IsAskedForTheStar()
    {
        const string Scoped = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b/k"}]}""";
        var line = $$"""{"id":1,"identityPolicies":[{{Scoped}}],"request":{{Read}}}""";

        Assert.Equal("allowed", Text(Answer(line), "decision"));
        Assert.Equal("implicitDeny", Text(Answer(line.Replace("\"action\"", "\"wildcardOnlyAction\":true,\"action\"", StringComparison.Ordinal)), "decision"));
    }

    [Theory]
    [InlineData("no json", "null")]
    [InlineData("[1]", "null")]
    [InlineData("""{"id":"b"}""", "\"b\"")]
    [InlineData("""{"id":"c","request":{"principal":"nobody","action":"s3:GetObject","resource":"*"}}""", "\"c\"")]
    [InlineData("""{"id":"d","request":{"action":"s3:GetObject","resource":"*"}}""", "\"d\"")]
    [InlineData("""{"id":"e","identityPolicies":[7],"request":{"principal":"111122223333","action":"s3:GetObject","resource":"*"}}""", "\"e\"")]
    [InlineData("""{"id":"f","identityPolicies":{},"request":{"principal":"111122223333","action":"s3:GetObject","resource":"*"}}""", "\"f\"")]
    [InlineData("""{"id":"g","request":{"principal":"111122223333","action":"s3:GetObject","resource":"*","context":{"k":{}}}}""", "\"g\"")]
    [InlineData("""{"id":"h","request":"x"}""", "\"h\"")]
    public void Answer_ALineThatCannotBeUsed_SaysSoAndKeepsTheId(string line, string id)
    {
        var answer = Answer(line);

        Assert.Equal(id, answer.GetProperty("id").GetRawText());
        Assert.NotEmpty(Text(answer, "error"));
    }

    private static string Text(JsonElement answer, string member) => answer.GetProperty(member).GetString()!;
}
