using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Configuration;

public sealed class TeamFindingsTests
{
    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"iam:CreateUser","Resource":"*"}""", "`iam:CreateUser` is forbidden by the team: Not here.")]
    [InlineData("""{"Effect":"Allow","Action":["s3:GetObject","IAM:create*"],"Resource":"*"}""", "`IAM:create*` takes in `iam:CreateUser`, which is forbidden by the team: Not here.")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*"}""", "`*` takes in `iam:CreateUser`, which is forbidden by the team: Not here.")]
    [InlineData("""{"Effect":"Allow","NotAction":"s3:*","Resource":"*"}""", "`NotAction` takes in `iam:CreateUser`, which is forbidden by the team: Not here.")]
    [InlineData("""{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""", null)]
    [InlineData("""{"Effect":"Deny","Action":"iam:CreateUser","Resource":"*"}""", null)]
    [InlineData("""{"Effect":"Allow","Action":"iam:GetUser","Resource":"*"}""", null)]
    public void In_AForbiddenAction_IsFoundHoweverItIsWritten(string statement, string? expected)
    {
        var finding = Findings(statement, """{ "forbidden": [{ "actions": ["iam:CreateUser"], "reason": "Not here" }] }""").SingleOrDefault();

        Assert.Equal(expected, finding?.Message);
    }

    [Theory]
    [InlineData("arn:aws:s3:::audit-logs/*", true)]
    [InlineData("arn:aws:s3:::app/*", false)]
    [InlineData("arn:aws:s3:::${aws:PrincipalTag/team}/*", true)]
    public void In_ActionsAndResources_NeedBoth(string resource, bool expected)
    {
        var statement = $$"""{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"{{resource}}"}""";

        Assert.Equal(expected, Findings(statement, """{ "forbidden": [{ "actions": ["s3:Delete*"], "resources": ["arn:aws:s3:::audit-*"], "reason": "r" }] }""").Count > 0);
    }

    [Fact]
    public void In_AGuardrail_ForbiddenAccessIsNotAsked() => Assert.Empty(Findings(
        """{"Effect":"Allow","Action":"*","Resource":"*"}""", """{ "forbidden": [{ "actions": ["iam:*"], "reason": "r" }] }""", DocumentKind.ServiceControlPolicy));

    [Theory]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::999988887777:root"},"Action":"sts:AssumeRole"}""", "`arn:aws:iam::999988887777:root` names account `999988887777`, which is not on the team's list.")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"999988887777"},"Action":"sts:AssumeRole"}""", "`999988887777` names account `999988887777`, which is not on the team's list.")]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage","Resource":"*","Condition":{"StringEquals":{"aws:SourceAccount":"999988887777"}}}""", "`999988887777` names account `999988887777`, which is not on the team's list.")]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage","Resource":"*","Condition":{"StringNotEquals":{"aws:SourceAccount":"999988887777"}}}""", null)]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"sts:AssumeRole"}""", null)]
    [InlineData("""{"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::999988887777:root"},"Action":"sts:AssumeRole"}""", null)]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::000000000000:root"},"Action":"sts:AssumeRole"}""", null)]
    public void In_AnAccount_MustBeOnTheList(string statement, string? expected) => Assert.Equal(
        expected, Findings(statement, """{ "allowedAccounts": ["111122223333"] }""", DocumentKind.ResourcePolicy).SingleOrDefault()?.Message);

    [Theory]
    [InlineData("aws:PrincipalOrgID", "o-zzzzzzzzzz", true)]
    [InlineData("aws:principalorgid", "o-a1b2c3d4e5", false)]
    [InlineData("aws:PrincipalOrgPaths", "o-zzzzzzzzzz/r-ab12/ou-1/", true)]
    public void In_AnOrganisation_MustBeOnTheList(string key, string value, bool expected) => Assert.Equal(expected, Findings(
        $$$"""{"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage","Resource":"*","Condition":{"StringEquals":{"{{{key}}}":"{{{value}}}" } } }""",
        """{ "allowedOrganizations": ["o-a1b2c3d4e5"] }""",
        DocumentKind.ResourcePolicy).Count > 0);

    [Theory]
    [InlineData("sid", "The Sid `read` does not match the team's rule `^[A-Z]`.")]
    [InlineData("policyName", "The policy name `inline` does not match the team's rule `^[A-Z]`.")]
    [InlineData("logicalId", null)]
    [InlineData("fileName", "The file name `policy.json` does not match the team's rule `^[A-Z]`.")]
    public void In_AName_MustMatchItsRule(string applies, string? expected) => Assert.Equal(expected, Findings(
        """{"Sid":"read","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""",
        $$"""{ "naming": [{ "applies": "{{applies}}", "pattern": "^[A-Z]" }] }""").SingleOrDefault()?.Message);

    private static List<Finding> Findings(string statement, string configuration, DocumentKind kind = DocumentKind.PermissionsPolicy)
    {
        var reading = ConfigurationReader.Read(configuration, KnownCodes.All);
        Assert.Empty(reading.Problems);
        var document = PolicyParser.Parse($$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""");
        var context = new PolicyContext(document, kind, null, ServiceCatalogue.Embedded, SubmissionFacts.None);
        return [.. TeamFindings.In(context, reading.Configuration, new PolicyNames("policy.json", "Role", "inline"), new HashSet<string> { "000000000000" })];
    }
}
