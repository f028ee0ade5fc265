using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation;

public sealed class ConditionRuleTests
{
    [Fact]
    public void DuplicateKeys_AmongManyKeys_NamesAllSpellingsOfTheOne()
    {
        var keys = string.Join(',', Enumerable.Range(0, 30).Select(i => $"\"aws:PrincipalTag/k{i}\":\"x\"").Append("\"aws:principalTag/K7\":\"y\""));

        var finding = Assert.Single(Validate($"{{\"StringEquals\":{{{keys}}}}}"), finding => finding.Code == "DUPLICATE_KEYS_WITH_DIFFERENT_CASE");

        Assert.Equal(["aws:PrincipalTag/k7", "aws:principalTag/K7"], finding.Locations.Select(location => location.Path[^1].Name));
    }

    [Fact]
    public void DuplicateKeys_SpelledAlike_AreNotReported() =>
        Assert.DoesNotContain(
            Validate("""{"StringEquals":{"aws:username":"jane","aws:username":"joe"}}"""), finding => finding.Code == "DUPLICATE_KEYS_WITH_DIFFERENT_CASE");

    [Theory]
    [InlineData("\\u0024{aws:username", "MISSING_BRACE_IN_VARIABLE")]
    [InlineData("$\\u007b}", "EMPTY_VARIABLE")]
    public void Variables_WrittenWithJsonEscapes_AreSeen(string value, string code) =>
        Assert.Contains(Validate($"{{\"StringEquals\":{{\"s3:prefix\":\"{value}\"}}}}"), finding => finding.Code == code);

    [Theory]
    [InlineData("StringEquals", "\"10.0.0.0/8\"", "TYPE_MISMATCH")]
    [InlineData("ForAnyValue:IpAddressIfExists", "[\"10.0.0.0/8\"]", "PRIVATE_IP_ADDRESS")]
    [InlineData("notipaddress", "[\"10.0.0.0/8\", \"x\"]", "PRIVATE_NOT_IP_ADDRESS")]
    [InlineData("NotIpAddress", "[\"10.0.0.0/8\", \"0.0.0.0/0\"]", "PRIVATE_NOT_IP_ADDRESS_SUBSET")]
    public void SourceIp_UnderAnySpellingOfTheOperator_IsJudged(string op, string values, string code) =>
        Assert.Contains(Validate($"{{\"{op}\":{{\"aws:SourceIp\":{values}}}}}"), finding => finding.Code == code);

    [Theory]
    [InlineData("2026-03-31")]
    [InlineData("2012-10-17")]
    public void Variables_FromVersion2012On_AreRead(string version) =>
        Assert.DoesNotContain(Validate("""{"StringEquals":{"s3:prefix":"${aws:username}"}}""", version), finding => finding.Code == "VARIABLE_UNSUPPORTED_IN_VERSION");

    [Theory]
    [InlineData("token.actions.githubusercontent.com:sub", true)]
    [InlineData("idp.example.com:aud", true)]
    [InlineData("idp.example.com:groups", false)]
    [InlineData("cognito-identity.amazonaws.com:amr", false)]
    public void ForAllValues_OnAClaim_IsReportedWhereTheClaimHasOneValue(string key, bool isReported) =>
        Assert.Equal(isReported, Validate($"{{\"ForAllValues:StringEquals\":{{\"{key}\":\"x\"}}}}").Any(finding => finding.Code == "FORALLVALUES_WITH_SINGLE_VALUED_KEY"));

    [Fact]
    public void TypeOfAClaim_IsNotGuessed() =>
        Assert.DoesNotContain(Validate("""{"Bool":{"idp.example.com:email_verified":"true"}}"""), finding => finding.Code == "TYPE_MISMATCH");

    private static IReadOnlyList<Finding> Validate(string condition, string version = "2012-10-17")
    {
        var policy = $$"""{"Version":"{{version}}","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::reports","Condition":{{condition}}}]}""";
        return PolicyValidator.Validate(new PolicyContext(PolicyParser.Parse(policy), DocumentKind.PermissionsPolicy, null, ServiceCatalogue.Embedded, SubmissionFacts.None));
    }
}
