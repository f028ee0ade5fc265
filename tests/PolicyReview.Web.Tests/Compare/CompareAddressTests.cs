using PolicyReview.Web.Pages.Review.Compare;

namespace PolicyReview.Web.Tests.Compare;

public sealed class CompareAddressTests
{
    [Theory]
    [InlineData(1, "1/1/1", null, "/reviews/1/compare?policy=1/1")]
    [InlineData(7, "7/7/deployed/2", "1/draft", "/reviews/7/compare?policy=7/deployed/2&with=1/draft")]
    [InlineData(1, "1/draft", "arn:aws:iam::aws:policy/a+b", "/reviews/1/compare?policy=draft&with=arn:aws:iam::aws:policy/a%2Bb")]
    public void Of_References_AreReadableInTheAddress(int number, string policy, string? with, string expected) => Assert.Equal(expected, CompareAddress.Of(number, policy, with));
}
