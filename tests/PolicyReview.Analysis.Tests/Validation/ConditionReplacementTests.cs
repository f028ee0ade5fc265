using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation;

public sealed class ConditionReplacementTests
{
    [Theory]
    [InlineData("INVALID_CONDITION_OPERATOR", """{"StringEqual":{"aws:username":"jane"}}""", """{"StringEquals":{"aws:username":"jane"}}""")]
    [InlineData("INVALID_CONDITION_KEY_FORMAT", """{"StringEquals":{"RequestedRegion":"eu-west-1"}}""", """{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}""")]
    [InlineData("NULL_WITH_IF_EXISTS", """{"ForAnyValue:NullIfExists":{"aws:TagKeys":"true"}}""", """{"Null":{"aws:TagKeys":"true"}}""")]
    [InlineData("NULL_WITH_QUALIFIER", """{"ForAllValues:Null":{"aws:TagKeys":"true"}}""", """{"Null":{"aws:TagKeys":"true"}}""")]
    [InlineData("IMPROVE_IP_RANGE", """{"IpAddress":{"aws:SourceIp":["203.0.113.7/24"]}}""", """{"IpAddress":{"aws:SourceIp":["203.0.113.0/24"]}}""")]
    [InlineData("INVALID_DATE_VALUE", """{"DateLessThan":{"aws:CurrentTime":"2026"}}""", """{"DateLessThan":{"aws:CurrentTime":"2026-01-01"}}""")]
    [InlineData("INVALID_DATE_VALUE", """{"DateLessThan":{"aws:CurrentTime":1774915199}}""", """{"DateLessThan":{"aws:CurrentTime":"2026-03-30T23:59:59Z"}}""")]
    [InlineData("REDUNDANT_CONDITION_VALUE_NUM", """{"NumericLessThan":{"s3:max-keys":[100,20]}}""", """{"NumericLessThan":{"s3:max-keys":100}}""")]
    [InlineData("REDUNDANT_CONDITION_VALUE_NUM", """{"NumericGreaterThan":{"s3:max-keys":["100","20"]}}""", """{"NumericGreaterThan":{"s3:max-keys":"20"}}""")]
    [InlineData("UNSUPPORTED_SPACE_IN_VARIABLE", """{"StringEquals":{"s3:prefix":"${ aws:username }/\"q\""}}""", """{"StringEquals":{"s3:prefix":"${aws:username}/\"q\""}}""")]
    [InlineData("MISSING_QUOTE_IN_VARIABLE", """{"StringEquals":{"s3:prefix":"${aws:username, 'none}"}}""", """{"StringEquals":{"s3:prefix":"${aws:username, 'none'}"}}""")]
    public void Replacement_InPlaceOfTheFirstLocation_MendsThePolicy(string code, string condition, string mended)
    {
        var policy = Policy(condition);
        var finding = Assert.Single(Validate(policy), finding => finding.Code == code);
        var span = finding.Locations[0].Span;

        var result = policy[..span.Start.Offset] + finding.Replacement + policy[span.End.Offset..];

        Assert.Equal(Policy(mended), result);
        Assert.DoesNotContain(Validate(result), left => left.Code == code);
    }

    [Theory]
    [InlineData("INVALID_CONDITION_OPERATOR", """{"SomethingElse":{"aws:username":"jane"}}""")]
    [InlineData("INVALID_CONDITION_KEY_FORMAT", """{"StringEquals":{"team":"billing"}}""")]
    [InlineData("UNSUPPORTED_SPACE_IN_VARIABLE", """{"StringEquals":{"s3:prefix":"${aws:PrincipalTag/my team}"}}""")]
    [InlineData("MISSING_BRACE_IN_VARIABLE", """{"StringEquals":{"s3:prefix":"${aws:username/x"}}""")]
    public void Replacement_WhereItWouldBeAGuess_IsNotGiven(string code, string condition) =>
        Assert.Null(Assert.Single(Validate(Policy(condition)), finding => finding.Code == code).Replacement);

    private static string Policy(string condition) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::reports","Condition":{{condition}}}]}""";

    private static IReadOnlyList<Finding> Validate(string policy) =>
        PolicyValidator.Validate(new PolicyContext(PolicyParser.Parse(policy), DocumentKind.PermissionsPolicy, null, ServiceCatalogue.Embedded, SubmissionFacts.None));
}
