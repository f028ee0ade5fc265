using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Reports;

public sealed class ActionWordsTests
{
    [Theory]
    [InlineData("s3:DeleteObject", "S3: delete object")]
    [InlineData("rds:CreateDBInstance rds:StopDBInstance", "RDS: create DB instance, stop DB instance")]
    [InlineData("s3:*", "S3: everything")]
    [InlineData("*", "every service: everything")]
    [InlineData("s3:Get*", "S3: get …")]
    [InlineData("sqs:A sqs:B sqs:C sqs:D sqs:E", "SQS: a, b, c and 2 more")]
    [InlineData("nosuch:Thing", "nosuch: thing")]
    [InlineData("s3:GetObject sqs:SendMessage sns:Publish lambda:InvokeFunction", "S3: get object; SQS: send message; SNS: publish; and 1 more service")]
    public void Of_Actions_SaysWhatIsDoneInWhichService(string actions, string expected) => Assert.Equal(expected, ActionWords.Of(actions.Split(' '), ServiceCatalogue.Embedded));
}
