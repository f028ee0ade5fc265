using PolicyReview.Analysis.AccessSets.Checks;
using PolicyReview.Analysis.Policies;
using static PolicyReview.Analysis.Tests.AccessSets.Sets;

namespace PolicyReview.Analysis.Tests.AccessSets.Checks;

public sealed class CustomCheckTests
{
    private const string Everybody = "'Principal':'*'";

    [Fact]
    public void NoNewAccess_OneMoreAction_FailsNamingTheStatementAndARequest()
    {
        var report = NoNewAccess.Check(
            Policy(Allow("s3:GetObject", "arn:aws:s3:::b/*")),
            Policy(Allow("s3:GetObject", "arn:aws:s3:::b/*"), "'Sid':'CleanUp'," + Allow("s3:DeleteObject", "arn:aws:s3:::b/*")));

        var reason = Assert.Single(report.Reasons);
        Assert.Equal(CheckResult.Fail, report.Result);
        Assert.Equal("The modified permissions grant new access compared to your existing policy.", report.Message);
        Assert.Equal(("New access in the statement with sid: CleanUp.", 1, "CleanUp"), (reason.Description, reason.StatementIndex, reason.StatementId));
        Assert.Equal("s3:DeleteObject", reason.Entry.Witness.Action);
    }

    [Fact]
    public void NoNewAccess_DenyRemoved_Fails() => Assert.Equal(
        CheckResult.Fail, NoNewAccess.Check(Policy(Allow("s3:*", "*"), Deny("s3:DeleteBucket", "*")), Policy(Allow("s3:*", "*"))).Result);

    [Theory]
    [InlineData("arn:aws:iam::222222222222:role/MyRole", CheckResult.Pass)]
    [InlineData("222222222222", CheckResult.Pass)]
    [InlineData("arn:aws:iam::333333333333:role/MyRole", CheckResult.Fail)]
    [InlineData("*", CheckResult.Fail)]
    public void NoNewAccess_TrustOfAnAccount_TakesInItsRoles(string principal, CheckResult expected) => Assert.Equal(
        expected,
        NoNewAccess.Check(
            Policy("'Effect':'Allow','Principal':{'AWS':['222222222222']},'Action':'sts:AssumeRole'"),
            Policy($"'Effect':'Allow','Principal':{{'AWS':'{principal}'}},'Action':'sts:AssumeRole'")).Result);

    [Fact]
    public void NoNewAccess_PrincipalArnCondition_IsTheSameAsThePrincipal()
    {
        var named = Policy("'Principal':{'AWS':'arn:aws:iam::111122223333:role/deploy'}," + Allow("s3:GetObject", "arn:aws:s3:::b/*"));
        var condition = Policy(Everybody + "," + Allow("s3:GetObject", "arn:aws:s3:::b/*", When("'ArnEquals':{'aws:PrincipalArn':'arn:aws:iam::111122223333:role/deploy'}")));

        Assert.Equal(CheckResult.Pass, NoNewAccess.Check(named, condition).Result);
        Assert.Equal(CheckResult.Fail, NoNewAccess.Check(condition, Policy(Everybody + "," + Allow("s3:GetObject", "arn:aws:s3:::b/*"))).Result);
    }

    [Theory]
    [InlineData("s3:DeleteObject", "", CheckResult.Fail)]
    [InlineData("s3:DeleteBucket", "", CheckResult.Pass)]
    [InlineData("", "arn:aws:s3:::b/secret", CheckResult.Fail)]
    [InlineData("", "arn:aws:s3:::other/secret", CheckResult.Pass)]
    [InlineData("s3:DeleteObject", "arn:aws:s3:::b/keep/*", CheckResult.Pass)]
    [InlineData("s3:*", "arn:aws:s3:::b/keep/*", CheckResult.Fail)]
    public void AccessNotGranted_ActionsAndResources_AreBothHeeded(string action, string resource, CheckResult expected)
    {
        var policy = Policy(Allow("s3:GetObject s3:DeleteObject", "arn:aws:s3:::b/*"), Deny("s3:Delete*", "arn:aws:s3:::b/keep/*"));

        var report = AccessNotGranted.Check(policy, [new RequestedAccess(action.Length == 0 ? [] : [action], resource.Length == 0 ? [] : [resource])]);

        Assert.Equal(expected, report.Result);
        Assert.Equal(expected == CheckResult.Fail, report.Reasons.Count > 0);
    }

    [Fact]
    public void AccessNotGranted_Passes_SaysWhatIsNotGranted() => Assert.Equal(
        "The policy document does not grant access to perform one or more of the listed actions.",
        AccessNotGranted.Check(Policy(Allow("s3:GetObject", "*")), [new RequestedAccess(["iam:PassRole"], [])]).Message);

    [Theory]
    [InlineData("", CheckResult.Fail)]
    [InlineData("'StringEquals':{'aws:PrincipalOrgID':'o-example'}", CheckResult.Pass)]
    [InlineData("'StringLike':{'aws:PrincipalOrgID':'o-*'}", CheckResult.Fail)]
    [InlineData("'StringNotEquals':{'aws:PrincipalOrgID':'o-example'}", CheckResult.Fail)]
    [InlineData("'StringEqualsIfExists':{'aws:PrincipalOrgID':'o-example'}", CheckResult.Fail)]
    [InlineData("'IpAddress':{'aws:SourceIp':'203.0.113.0/24'}", CheckResult.Pass)]
    [InlineData("'IpAddress':{'aws:SourceIp':'0.0.0.0/0'}", CheckResult.Fail)]
    [InlineData("'IpAddress':{'aws:SourceIp':['0.0.0.0/1','128.0.0.0/1']}", CheckResult.Fail)]
    [InlineData("'ArnLike':{'aws:SourceArn':'arn:aws:sns:*:111122223333:*'}", CheckResult.Pass)]
    [InlineData("'ArnLike':{'aws:SourceArn':'arn:aws:sns:*:*:*'}", CheckResult.Fail)]
    [InlineData("'StringEquals':{'aws:SourceVpce':'vpce-1'}", CheckResult.Pass)]
    [InlineData("'StringEquals':{'aws:PrincipalAccount':'111122223333'}", CheckResult.Pass)]
    [InlineData("'StringLike':{'aws:PrincipalAccount':'1*'}", CheckResult.Fail)]
    [InlineData("'StringNotEquals':{'aws:PrincipalAccount':'111122223333'}", CheckResult.Fail)]
    [InlineData("'StringLike':{'aws:PrincipalArn':'arn:aws:iam::111122223333:role/*'}", CheckResult.Pass)]
    [InlineData("'ForAnyValue:StringLike':{'aws:PrincipalOrgPaths':'o-a1b2c3d4e5/*'}", CheckResult.Pass)]
    [InlineData("'ForAnyValue:StringLike':{'aws:PrincipalOrgPaths':'o-*/r-ab12/*'}", CheckResult.Fail)]
    [InlineData("'Bool':{'aws:SecureTransport':'true'}", CheckResult.Fail)]
    public void NoPublicAccess_EverybodyUnderACondition_IsPublicUnlessTheValueIsFixed(string condition, CheckResult expected) => Assert.Equal(
        expected, NoPublicAccess.Check(Policy(Everybody + "," + Allow("s3:GetObject", "arn:aws:s3:::b/*", condition.Length == 0 ? "" : When(condition)))).Result);

    [Fact]
    public void NoPublicAccess_DenyToAllOutsideTheOrganization_Passes() => Assert.Equal(
        CheckResult.Pass,
        NoPublicAccess.Check(Policy(
            Everybody + "," + Allow("s3:GetObject", "arn:aws:s3:::b/*"),
            Everybody + "," + Deny("s3:*", "*", When("'StringNotEquals':{'aws:PrincipalOrgID':'o-example'}")))).Result);

    [Theory]
    [InlineData("{'AWS':'111122223333'}", CheckResult.Pass)]
    [InlineData("{'Service':'sns.amazonaws.com'}", CheckResult.Pass)]
    [InlineData("{'AWS':'*'}", CheckResult.Fail)]
    [InlineData("{'AWS':['111122223333','*']}", CheckResult.Fail)]
    public void NoPublicAccess_Principal_IsPublicIfAnybody(string principal, CheckResult expected) => Assert.Equal(
        expected, NoPublicAccess.Check(Policy($"'Principal':{principal}," + Allow("sqs:SendMessage", "arn:aws:sqs:us-east-1:111122223333:q"))).Result);

    [Fact]
    public void NoPublicAccess_Fails_SaysWhichStatement()
    {
        var report = NoPublicAccess.Check(PolicyParser.Parse("""{"Statement":[{"Sid":"Open","Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}]}"""));

        Assert.Equal("The resource policy grants public access for the given resource type.", report.Message);
        Assert.Equal("Public access granted in the following statement with sid: Open.", Assert.Single(report.Reasons).Description);
    }

    [Fact]
    public void All_ResourceTypesOfAccessAnalyzer_AreTwentySix() => Assert.Equal(26, PublicResourceTypes.All.Distinct().Count());
}
