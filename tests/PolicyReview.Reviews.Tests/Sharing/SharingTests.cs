using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Sharing;

namespace PolicyReview.Reviews.Sharing;

public sealed class SharingTests
{
    [Fact]
    public void OpenShareLink_WithItsToken_CountsTheView()
    {
        var review = A.Review();
        var shared = review.Share(7, A.Author, A.Moment).Value;

        Assert.True(review.OpenShareLink(ShareToken.TryParse(shared.Token.Reveal())!, A.Moment).Succeeded);
        Assert.Equal(1, review.ShareLinks.Single().Views);
        Assert.Equal(A.Moment.AddDays(7), shared.Link.ExpiresAt);
    }

    [Fact]
    public void OpenShareLink_AfterItsEndOrRevokedOrWithAnotherSecret_LeadsNowhere()
    {
        var review = A.Review();
        var shared = review.Share(1, A.Author, A.Moment).Value;
        var forged = ShareToken.TryParse($"{shared.Link.PublicId}.{ShareToken.Create().Reveal().Split('.')[1]}")!;

        Assert.IsType<NotFound>(review.OpenShareLink(forged, A.Moment).Error);
        Assert.IsType<NotFound>(review.OpenShareLink(shared.Token, A.Moment.AddDays(1)).Error);
        Assert.True(review.RevokeShareLink(shared.Link.PublicId, A.Reviewer, A.Moment).Succeeded);
        Assert.IsType<NotFound>(review.OpenShareLink(shared.Token, A.Moment).Error);
        Assert.Equal(0, review.ShareLinks.Single().Views);
    }

    [Fact]
    public void Share_KeepsNoSecret()
    {
        var shared = A.Review().Share(7, A.Author, A.Moment).Value;
        var secret = shared.Token.Reveal().Split('.')[1];

        Assert.Equal(43, secret.Length);
        Assert.DoesNotContain(secret, $"{shared.Link.TokenHash} {shared.Link.PublicId} {shared.Token}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(91)]
    public void Share_ForNoTimeOrTooLong_IsInvalid(int days) => Assert.IsType<Invalid>(A.Review().Share(days, A.Author, A.Moment).Error);

    [Fact]
    public void Share_ByAnAuditor_IsNotAllowed() => Assert.IsType<NotAllowed>(A.Review().Share(7, A.Somebody(8, PersonRoles.Auditor), A.Moment).Error);

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("aaaaaaaa.bbbb")]
    public void TryParse_NoToken_IsNull(string text) => Assert.Null(ShareToken.TryParse(text));
}
