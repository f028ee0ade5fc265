using PolicyReview.Analysis.Policies;
using PolicyReview.Reviews;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Storage;

/// <summary>Samples for tests that need a review and do not care which.</summary>
internal static class A
{
    public static readonly Person Author = new(new(Guid.Parse("00000000-0000-0000-0000-00000000000a")), "Ada", "ada@example.com", PersonRoles.Author, true);

    public static readonly Person Reviewer = new(new(Guid.Parse("00000000-0000-0000-0000-00000000000b")), "Rui", "rui@example.com", PersonRoles.Reviewer, true);

    public static readonly DateTimeOffset Moment = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public const string Policy =
        """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::bucket/in/*"}]}""";

    public static Submission Submission(string title = "Thumbnail Lambda") => new(
        title,
        "| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| T | role | read | delete |",
        [new SubmittedDocument(DocumentKind.PermissionsPolicy, null, Policy)],
        "SEC-1", "111122223333", "prod", null, [], false);

    public static async Task<Review> ReviewIn(TemporaryDatabase database, string title = "Thumbnail Lambda")
    {
        var added = await database.Reviews.AddAsync(number => Review.Open(number, Submission(title), Author, Moment), TestContext.Current.CancellationToken);
        return added.Value;
    }
}
