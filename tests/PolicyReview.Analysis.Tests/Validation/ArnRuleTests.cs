namespace PolicyReview.Analysis.Validation;

public sealed class ArnRuleTests
{
    [Theory]
    [InlineData("arn:aws:iam::111122223333:invalid-role/x", true)]
    [InlineData("arn:aws:iam::111122223333:role/x", false)]
    [InlineData("arn:aws:iam::111122223333:role", true)]
    [InlineData("arn:aws:iam::111122223333:ro*", false)]
    [InlineData("arn:aws:iam::111122223333:${aws:PrincipalTag/kind}/x", false)]
    [InlineData("arn:aws:iam::*:invalid-role/x", false)] // the account's wildcard may stand for `111122223333:role/a` as well
    [InlineData("arn:aws:sqs:eu-west-1:111122223333:any-name", false)]
    [InlineData("arn:aws:kafka:eu-west-1:111122223333:cluster/a/b", false)]
    [InlineData("arn:aws:nowhere:eu-west-1:111122223333:x", false)] // INVALID_SERVICE
    public void InvalidArnResource_Arn_ReportedIfNoFormFits(string arn, bool reported) => Check("INVALID_ARN_RESOURCE", arn, reported);

    [Theory]
    [InlineData("arn:aws:logs::111122223333:log-group:a:*", true)]
    [InlineData("arn:aws:logs:*:111122223333:log-group:a:*", false)]
    [InlineData("arn:aws:sqs::111122223333:a", true)]
    [InlineData("arn:aws:s3:::a/*", false)]
    [InlineData("arn:aws:iam::111122223333:role/a", false)]
    [InlineData("arn:aws:dynamodb::111122223333:global-table/a", false)]
    [InlineData("arn:aws:dynamodb::111122223333:table/a", true)]
    public void MissingArnRegion_Arn_ReportedIfEveryFittingFormHasOne(string arn, bool reported) => Check("MISSING_ARN_REGION", arn, reported);

    [Theory]
    [InlineData("arn:aws:s3::111122223333:a/*", true)]
    [InlineData("arn:aws:s3::111122223333:accesspoint/a", false)]
    [InlineData("arn:aws:s3::*:a/*", false)]
    [InlineData("arn:aws:s3::${aws:PrincipalAccount}:a/*", false)]
    [InlineData("arn:aws:iam::aws:policy/ReadOnlyAccess", false)]
    public void ArnAccountNotAllowed_Arn_ReportedIfNoFittingFormHasOne(string arn, bool reported) => Check("ARN_ACCOUNT_NOT_ALLOWED", arn, reported);

    [Theory]
    [InlineData("arn:aws:sqs:eu-west-1:111122223333:a", false)]
    [InlineData("arn:aws:sqs:eu-west-1:aws:a", false)]
    [InlineData("arn:aws:sqs:eu-west-1:1111?2223333:a", false)]
    [InlineData("arn:aws:sqs:eu-west-1:1111222233334:a", true)]
    [InlineData("arn:aws:sqs:eu-west-1:11112222333x:a", true)]
    public void InvalidArnAccount_Arn_ReportedIfNot12Digits(string arn, bool reported) => Check("INVALID_ARN_ACCOUNT", arn, reported);

    [Fact]
    public void ArnRegionNotAllowed_Arn_IsMendedWithoutTheRegion()
    {
        var finding = Assert.Single(PolicyUnderTest.Findings("ARN_REGION_NOT_ALLOWED", PolicyUnderTest.Allow(["iam:GetRole"], ["arn:aws:iam:eu-west-1:111122223333:role/a"])));

        Assert.Equal("\"arn:aws:iam::111122223333:role/a\"", finding.Replacement);
    }

    private static void Check(string code, string arn, bool reported) =>
        Assert.Equal(reported, PolicyUnderTest.Findings(code, PolicyUnderTest.Allow(["s3:GetObject"], [arn])).Count > 0);
}
