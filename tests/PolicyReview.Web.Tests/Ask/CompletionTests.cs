using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Web.Pages.Review.Completion;

namespace PolicyReview.Web.Tests.Ask;

/// <summary>What a person types is completed from the reference.</summary>
public sealed class CompletionTests
{
    private static readonly ResourceCompletion.Place Tokyo = new("aws", "111122223333", "ap-northeast-1");

    [Theory]
    [InlineData("dynamodb:GetItem", "", "arn:aws:dynamodb:ap-northeast-1:111122223333:table/${TableName}")]
    [InlineData("s3:GetObject", "", "arn:aws:s3:::${BucketName}/${ObjectName}")]
    [InlineData("s3:ListAllMyBuckets", "", "*")]
    public void Resources_OfAnAction_AreItsArnsWithThePlaceWrittenIn(string action, string text, string first) =>
        Assert.Equal(first, ResourceCompletion.Find(ServiceCatalogue.Embedded, action, text, Tokyo)[0]);

    [Theory]
    [InlineData("s3:GetObjet", "")]
    [InlineData("s3", "")]
    [InlineData("s3:GetObject", "arn:aws:sqs")]
    public void Resources_NothingFits_IsEmpty(string action, string text) => Assert.Empty(ResourceCompletion.Find(ServiceCatalogue.Embedded, action, text, Tokyo));

    [Fact]
    public void Keys_OfAnAction_ComeBeforeTheGlobalOnes()
    {
        var keys = ConditionKeyCompletion.Find(ServiceCatalogue.Embedded, "s3:PutObject", "");

        Assert.Contains("s3:x-amz-server-side-encryption", keys);
        Assert.DoesNotContain("aws:SourceIp", keys.Take(5));
        Assert.Equal(["aws:SourceIp", "aws:VpcSourceIp"], ConditionKeyCompletion.Find(ServiceCatalogue.Embedded, "s3:PutObject", "sourceip"));
    }

    [Fact]
    public void Actions_OfAService_BeginWithTheText() =>
        Assert.StartsWith("s3:GetObject", ActionCompletion.Find(ServiceCatalogue.Embedded, "s3:GetOb")[0], StringComparison.Ordinal);
}
