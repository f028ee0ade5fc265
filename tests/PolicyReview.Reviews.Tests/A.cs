using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.Arns;
using PolicyReview.Reviews.Bindings;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Settings;
using PolicyReview.Reviews.SignOffs;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Reviews;

/// <summary>People, submissions and reviews for tests, each as plain as can be.</summary>
internal static class A
{
    public const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::bucket/in/*" },
            { "Sid": "Write", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::bucket/out/*" }
          ]
        }
        """;

    public const string Table = "| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| T | role | read | delete |\n";

    public static readonly DateTimeOffset Moment = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static readonly Person Author = Somebody(1, PersonRoles.Author);

    public static readonly Person Reviewer = Somebody(2, PersonRoles.Reviewer);

    public static readonly SignOffTerms Terms = new(ReviewSettings.Default, "1", "2026-09-26");

    public static Person Somebody(int number, PersonRoles roles, bool isActive = true) =>
        new(new PersonId(new Guid(number, 0, 0, new byte[8])), $"Person {number}", $"p{number}@example.com", roles, isActive);

    public static Submission Submission(string policy = Policy) =>
        new("Thumbnail", Table, [new SubmittedDocument(DocumentKind.PermissionsPolicy, null, policy)], "T-1", null, null, null, [], false);

    public static CheckFinding Finding(string code = "any-resource", FindingType type = FindingType.Warning, int? document = 0) =>
        new(document, new Finding(code, type, "Title", $"Message of {code}.", "Advice.", null, [], FindingSource.Risk));

    /// <summary>A review whose checks have ended with these findings of the Local check.</summary>
    public static Review Review(params CheckFinding[] findings)
    {
        var review = Unconfirmed();
        foreach (var phrase in review.CurrentPhrases)
        {
            Assert.True(review.ConfirmBinding(phrase, Binding(phrase), Author, Moment).Succeeded);
        }

        return review.WithChecksDone(findings);
    }

    /// <summary>A review as it comes in: nobody has confirmed what its two phrases, "read" and "delete", stand for.</summary>
    public static Review Unconfirmed() => Reviews.Review.Open(7, Submission(), Author, Moment).Value;

    /// <summary>A binding that fits the phrase's column.</summary>
    public static Binding Binding(PhraseName phrase, string resource = "arn:aws:s3:::bucket/in/*") => new(
        phrase.Phrase, phrase.Column == PhraseColumn.Required ? BindingForm.Required : BindingForm.NoneOf, BindingOrigin.Vocabulary, false,
        [new BoundAccess([phrase.Column == PhraseColumn.Required ? "s3:GetObject" : "s3:DeleteObject"], [resource])], [], [], [], null);

    public static Review WithChecksDone(this Review review, params CheckFinding[] findings)
    {
        var revision = review.Current.Number;
        review.FinishCheck(revision, CheckKind.Local, new CheckOutcome.Done(findings, "rules 1"), Moment);
        review.FinishCheck(revision, CheckKind.AccessAnalyzer, new CheckOutcome.NotConfigured("Set the mode."), Moment);
        review.FinishCheck(revision, CheckKind.Assistant, new CheckOutcome.AwaitingAnswer(), Moment);
        return review;
    }

    public static Review WithAllTicked(this Review review, Person by)
    {
        foreach (var arn in ReviewedArn.AllIn(review.Current.Submission))
        {
            Assert.True(review.TickArn(arn.Key, true, by, Moment).Succeeded);
        }

        return review;
    }

    public static Review WithAnswer(this Review review, DispositionKind kind = DispositionKind.FalsePositive, int finding = 0)
    {
        var answer = new DispositionAnswer(kind, "Because.", "Owner", new DateOnly(2027, 1, 1));
        Assert.True(review.AnswerFinding(review.CurrentFindings.ElementAt(finding).Fingerprint, answer, Author, Moment).Succeeded);
        return review;
    }

    public static Review SignedOff(this Review review, Person? by = null)
    {
        Assert.True(review.GiveSignOff(review.CurrentDigest, "Good.", by ?? Reviewer, Terms, Moment).Succeeded);
        return review;
    }
}
