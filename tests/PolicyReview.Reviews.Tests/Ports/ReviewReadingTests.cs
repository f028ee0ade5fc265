using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;

namespace PolicyReview.Reviews.Ports;

public sealed class ReviewReadingTests
{
    private static readonly Person Asked = A.Somebody(3, PersonRoles.Reviewer);

    [Theory]
    [InlineData(PersonRoles.Author, false)]
    [InlineData(PersonRoles.Reviewer, false)]
    [InlineData(PersonRoles.SecurityReviewer, false)]
    [InlineData(PersonRoles.Administrator, false)]
    [InlineData(PersonRoles.Auditor, true)]
    public void IsReadableBy_RestrictedReview_AdmitsOutsidersOnlyAsAuditors(PersonRoles roles, bool expected) =>
        Assert.Equal(expected, Restricted().IsReadableBy(A.Somebody(9, roles)));

    [Fact]
    public void IsReadableBy_RestrictedReview_AdmitsAuthorAndAskedReviewer()
    {
        Assert.True(Restricted().IsReadableBy(A.Author));
        Assert.True(Restricted().IsReadableBy(Asked));
    }

    [Fact]
    public void IsReadableBy_SwitchedOffPerson_IsFalseForAnyReview()
    {
        Assert.False(A.Review().IsReadableBy(A.Somebody(1, PersonRoles.Author, isActive: false)));
        Assert.False(Restricted().IsReadableBy(A.Somebody(9, PersonRoles.Auditor, isActive: false)));
    }

    [Fact]
    public void IsReadableBy_OpenReview_AdmitsEverybody() => Assert.True(A.Review().IsReadableBy(A.Somebody(9, PersonRoles.None)));

    [Fact]
    public void Open_RestrictedWithoutReviewers_AsksForOne()
    {
        var opened = Review.Open(1, A.Submission() with { IsRestricted = true }, A.Author, A.Moment);

        Assert.Equal("restricted", Assert.Single(Assert.IsType<Invalid>(opened.Error).Problems).Field);
    }

    private static Review Restricted() =>
        Review.Open(7, A.Submission() with { IsRestricted = true, Reviewers = [Asked.Id] }, A.Author, A.Moment).Value;
}
