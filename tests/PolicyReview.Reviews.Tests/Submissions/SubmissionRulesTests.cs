using PolicyReview.Analysis.Policies;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Reviews.Submissions;

public sealed class SubmissionRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    public static TheoryData<string, Submission> Faults => new()
    {
        { "title", A.Submission() with { Title = " " } },
        { "title", A.Submission() with { Title = new string('x', 201) } },
        { "table", A.Submission() with { UseCaseTable = "" } },
        { "table", A.Submission() with { UseCaseTable = "| a | b |\n|---|---|\n| c | d |" } },
        { "table", A.Submission() with { UseCaseTable = new string('x', 300_000) } },
        { "documents", A.Submission() with { Documents = [] } },
        { "documents[0].text", A.Submission("  ") },
        { "documents[0].text", A.Submission(new string(' ', 300 * 1024) + "{}") },
        { "documents[0].resourceType", A.Submission() with { Documents = [new SubmittedDocument(DocumentKind.TrustPolicy, "AWS::S3::Bucket", A.Policy)] } },
        { "ticket", A.Submission() with { Ticket = null, Temporary = new TemporaryAccess("Ann", new(2026, 12, 1)) } },
        { "owner", A.Submission() with { Temporary = new TemporaryAccess("", new(2026, 12, 1)) } },
        { "expires", A.Submission() with { Temporary = new TemporaryAccess("Ann", Today) } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Problems_AFault_NamesItsField(string field, Submission submission) =>
        Assert.Contains(SubmissionRules.Problems(submission, Today), problem => problem.Field == field);

    [Fact]
    public void Problems_AGoodSubmission_AreNone() => Assert.Empty(SubmissionRules.Problems(A.Submission(), Today));

    [Fact]
    public void Open_ByAReviewer_IsNotAllowed() => Assert.IsType<NotAllowed>(Review.Open(1, A.Submission(), A.Reviewer, A.Moment).Error);

    [Fact]
    public void Problems_AHundredThousandLines_NamesTheFirstThatIsNotRead()
    {
        var problems = SubmissionRules.Problems(A.Submission("{" + new string('\n', 100_000) + "}"), new DateOnly(2026, 11, 24));

        var problem = Assert.Single(problems);
        Assert.Equal("documents[0].text", problem.Field);
        Assert.StartsWith("Line 10001:", problem.Message, StringComparison.Ordinal);
    }
}
