using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Reports;

public sealed class StatementSummaryTests
{
    [Theory]
    [InlineData("""{"Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem"],"Resource":"arn:aws:dynamodb:eu-west-1:111122223333:table/meta"}""",
        "Allows Write: `dynamodb:PutItem` and `dynamodb:UpdateItem` on `table/meta`")]
    [InlineData("""{"Effect":"Deny","NotAction":"iam:*","Resource":"*"}""", "Denies everything but `iam:*` on every resource")]
    [InlineData("""{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}""", "Allows `lambda.amazonaws.com`: Write: `sts:AssumeRole`")]
    [InlineData("""{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::b/*","Condition":{"StringEquals":{"s3:x-amz-server-side-encryption":"AES256"}}}""",
        "Allows Write: `s3:PutObject` on `b/*`, when `s3:x-amz-server-side-encryption` StringEquals `AES256`")]
    public void Of_AStatement_SaysItInASentence(string statement, string expected)
    {
        var policy = PolicyParser.Parse($$"""{"Version":"2012-10-17","Statement":{{statement}}}""");

        Assert.Equal(expected, StatementSummary.Of(policy.Statements[0], ServiceCatalogue.Embedded));
    }
}
