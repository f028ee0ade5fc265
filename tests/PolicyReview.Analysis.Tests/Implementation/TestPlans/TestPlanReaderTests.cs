using NJsonSchema;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Implementation.TestPlans;

public sealed class TestPlanReaderTests
{
    public static TheoryData<string, bool> Documents => new()
    {
        { Plans.Json(Plans.Case("a")), true },
        { Plans.Json(Plans.Case("a", more: ""","context":{"aws:SecureTransport":true,"s3:max-keys":10,"aws:TagKeys":["a","b"]},"why":"Read one prefix" """)), true },
        { """{"policies":{"identityPolicies":["p.json"],"trustPolicy":"t.json","serviceControlPolicies":["scp.json"]},"cases":[CASE]}""".Replace("CASE", Plans.Case("a"), StringComparison.Ordinal), true },
        { """{"cases":[]}""", false },
        { """{}""", false },
        { """{"cases":[{"name":"a"}]}""", false },
        { Plans.Json(Plans.Case("a", expected: "explicitDeny")), false },
        { Plans.Json(Plans.Case("a", action: "s3:*")), false },
        { Plans.Json(Plans.Case("a", action: "GetObject")), false },
        { Plans.Json(Plans.Case(" ")), false },
        { Plans.Json(Plans.Case("a", more: ""","expect":"allowed" """)), false },
        { Plans.Json(Plans.Case("a", more: ""","context":{"aws:TagKeys":{}}""")), false },
        { """{"policies":{"identityPolicies":"p.json"},"cases":[CASE]}""".Replace("CASE", Plans.Case("a"), StringComparison.Ordinal), false },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Read_APlan_AgreesWithThePublishedSchema(string plan, bool isGood)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "docs/schemas/test-plan.schema.json"), TestContext.Current.CancellationToken);
        var schema = await JsonSchema.FromJsonAsync(text, TestContext.Current.CancellationToken);

        Assert.Equal(isGood, schema.Validate(plan).Count == 0);
        Assert.Equal(isGood, TestPlanReader.Read(plan).Problems.Count == 0);
    }

    [Theory]
    [InlineData("anonymous", PrincipalKind.Anonymous)]
    [InlineData("lambda.amazonaws.com", PrincipalKind.Service)]
    [InlineData("arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com", PrincipalKind.Federated)]
    [InlineData("111122223333", PrincipalKind.RootUser)]
    public void Read_APrincipal_IsOfItsKind(string written, PrincipalKind kind) =>
        Assert.Equal(kind, Plans.Of(Plans.Case("a", principal: written)).Cases[0].Request.Principal.Kind);

    [Theory]
    [InlineData("nobody", "is no principal")]
    [InlineData("", "`principal` must be a text")]
    public void Read_NoPrincipal_IsAProblemAtItsPlace(string written, string message)
    {
        var problem = Assert.Single(TestPlanReader.Read(Plans.Json(Plans.Case("a", principal: written))).Problems);

        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, problem.Span.Start.Line);
    }

    [Fact]
    public void Read_TwoCasesOfOneName_IsAProblem() =>
        Assert.Contains("Two cases are called `a`", Assert.Single(TestPlanReader.Read(Plans.Json(Plans.Case("a"), Plans.Case("a"))).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_ValuesOfAContext_AreTakenAsTheirText()
    {
        var context = Plans.Of(Plans.Case("a", more: ""","context":{"k:bool":true,"k:number":1.50,"k:list":["x",2],"k:none":[]}""")).Cases[0].Request.Context;

        Assert.Equal(["true"], context.ValuesOf("k:bool"));
        Assert.Equal(["1.50"], context.ValuesOf("k:number"));
        Assert.Equal(["x", "2"], context.ValuesOf("k:list"));
        Assert.Equal([], context.ValuesOf("k:none"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("null")]
    public void Read_AnyOtherText_IsAProblemAndNeverAnException(string text) => Assert.NotEmpty(TestPlanReader.Read(text).Problems);
}
