namespace PolicyReview.Analysis.Risks;

public sealed class GitHubSubjectTests
{
    [Theory]
    [InlineData("repo:o/r:ref:refs/heads/main")]
    [InlineData("repo:o/r:environment:production")]
    [InlineData("repo:o/r:pull_request")]
    [InlineData("repo:o@1/r@2:ref:refs/heads/main")]
    [InlineData("repository_id:456:ref:*")]
    [InlineData("job_workflow_ref:o/r/.github/workflows/deploy.yml@refs/heads/main:*")]
    public void WhyNotPinned_SubjectThatPins_IsNull(string subject) => Assert.Null(GitHubSubject.WhyNotPinned(subject, refIsPinnedElsewhere: false));

    [Theory]
    [InlineData("*", "names no repository")]
    [InlineData("repo:*", "organisation")]
    [InlineData("repo:o*/r:ref:refs/heads/main", "organisation")]
    [InlineData("repo:o/*", "every repository of the organisation")]
    [InlineData("repo:o/r*:ref:refs/heads/main", "whose name begins")]
    [InlineData("repo:o/r:*", "branch")]
    [InlineData("repo:o/r:ref:refs/heads/*", "branch")]
    public void WhyNotPinned_OpenSubject_SaysWhatIsOpen(string subject, string reason) =>
        Assert.Contains(reason, GitHubSubject.WhyNotPinned(subject, refIsPinnedElsewhere: false), StringComparison.Ordinal);

    [Fact]
    public void WhyNotPinned_RefPinnedByItsOwnClaim_IsNull() => Assert.Null(GitHubSubject.WhyNotPinned("repo:o/r:*", refIsPinnedElsewhere: true));
}
