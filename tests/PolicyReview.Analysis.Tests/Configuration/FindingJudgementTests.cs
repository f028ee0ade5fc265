using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Configuration;

public sealed class FindingJudgementTests
{
    private static readonly PolicyDocument Policy = PolicyParser.Parse("""
        { "Version": "2012-10-17", "Statement": [{ "Sid": "Wrong", "Effect": "Allow", "Action": "s3:GetObjet", "Resource": "arn:aws:s3:::b/*" }] }
        """);

    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public void Judge_NoConfiguration_BlocksFromSecurityWarningsOn()
    {
        var judged = Assert.Single(Judge("{}"));

        Assert.Equal(("INVALID_ACTION", true), (judged.Finding.Code, judged.Blocks));
    }

    [Fact]
    public void Judge_ARuleThatIsOff_HasNoFindings() => Assert.Empty(Judge("""{ "rules": { "INVALID_ACTION": "off" } }"""));

    [Fact]
    public void Judge_ASeverity_ReplacesTheRulesOwn()
    {
        var judged = Assert.Single(Judge("""{ "rules": { "INVALID_ACTION": { "severity": "WARNING" } } }"""));

        Assert.Equal((FindingType.Warning, false), (judged.Finding.Type, judged.Blocks));
    }

    [Fact]
    public void Judge_BlockingPerCode_WinsOverTheSeverity()
    {
        Assert.False(Assert.Single(Judge("""{ "rules": { "INVALID_ACTION": { "blocking": false } } }""")).Blocks);
        Assert.True(Assert.Single(Judge("""{ "failOn": "none", "rules": { "INVALID_ACTION": { "blocking": true } } }""")).Blocks);
    }

    [Fact]
    public void Judge_FailOnFromTheCommandLine_WinsOverTheConfiguration()
    {
        Assert.False(Assert.Single(Judge("""{ "failOn": "WARNING" }""", new FailOn((FindingType?)null))).Blocks);
    }

    [Theory]
    [InlineData("\"file\": \"policies/*.json\"", true)]
    [InlineData("\"file\": \"other/*.json\"", false)]
    [InlineData("\"sid\": \"Wrong\"", true)]
    [InlineData("\"sid\": \"Right\"", false)]
    [InlineData("\"path\": \"Statement[0]\"", true)]
    [InlineData("\"path\": \"Statement[0].Action\"", true)]
    [InlineData("\"path\": \"Statement[0].Act\"", false)]
    [InlineData("\"sid\": \"Wrong\", \"file\": \"other/*\"", false)]
    [InlineData("\"logicalId\": \"Role\"", false)]
    public void Judge_ASuppression_HoldsInItsScopeOnly(string scope, bool expected)
    {
        var judged = Assert.Single(Judge(Suppressing(scope, "2026-11-25")));

        Assert.Equal(expected, judged.Suppression is not null);
        Assert.Equal(!expected, judged.Blocks);
    }

    [Fact]
    public void Judge_AnExpiredSuppression_StopsWorkingAndSaysSo()
    {
        var judged = Judge(Suppressing("\"sid\": \"Wrong\"", "2026-11-24"));

        Assert.Equal(["INVALID_ACTION", "suppression-expired"], judged.Select(one => one.Finding.Code));
        Assert.All(judged, one => Assert.Null(one.Suppression));
        Assert.Equal("The suppression of `INVALID_ACTION` here expired on 2026-11-24; its owner is security, its reason was: known.", judged[1].Finding.Message);
        Assert.Equal(judged[0].Finding.Locations, judged[1].Finding.Locations);
    }

    [Fact]
    public void Judge_AnExpiredSuppressionThatCoversNothing_IsSilent() =>
        Assert.Equal(["INVALID_ACTION"], Judge(Suppressing("\"sid\": \"Right\"", "2026-11-24")).Select(one => one.Finding.Code));

    private static string Suppressing(string scope, string expires) =>
        $$"""{ "suppressions": [{ "code": "INVALID_ACTION", {{scope}}, "reason": "known", "owner": "security", "expires": "{{expires}}" }] }""";

    private static IReadOnlyList<JudgedFinding> Judge(string configuration, FailOn? failOn = null)
    {
        var reading = ConfigurationReader.Read(configuration, KnownCodes.All);
        Assert.Empty(reading.Problems);
        var findings = PolicyValidator.Validate(new PolicyContext(Policy, DocumentKind.PermissionsPolicy, null, ServiceCatalogue.Embedded, SubmissionFacts.None));
        return new FindingJudgement(reading.Configuration, failOn, Today).Judge(findings.Where(finding => finding.Code == "INVALID_ACTION"), Policy, "policies/a.json", null);
    }
}
