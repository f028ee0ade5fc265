using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.Policies;

using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Web.Pages.Review;
using PolicyReview.Web.Pages.Submit;

namespace PolicyReview.Web.Tests.Components;

/// <summary>A review that both PolicyReview's rules and Access Analyzer answered, with a finding of each kind: both, only ours, only AWS's.</summary>
internal static class TwoCheckers
{
    public const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Both","s3:Ours","s3:Aws"],"Resource":"arn:aws:s3:::b/*"}]}""";

    public static readonly DateTimeOffset Moment = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static readonly Person Author = new(new PersonId(Guid.NewGuid()), "Kenji", "k@example.com", PersonRoles.Author, true);

    public static Review Review()
    {
        var form = SubmissionForm.From(WorkedExample.All[0]) with { Title = "A secret title", Documents = [new DocumentForm(DocumentKind.PermissionsPolicy, "", Policy)] };
        var review = PolicyReview.Reviews.Review.Open(7, form.ToSubmission().Value, Author, Moment).Value;
        var risk = new Finding("any-resource", FindingType.Warning, "Title", "A risk.", "Advice.", null, [], FindingSource.Risk);
        review.FinishCheck(1, CheckKind.Local, new CheckOutcome.Done([Of(0, FindingSource.Validation), Of(1, FindingSource.Validation), new CheckFinding(0, risk)], "rules 1"), Moment);
        review.FinishCheck(1, CheckKind.AccessAnalyzer, new CheckOutcome.Done([Of(0, FindingSource.AccessAnalyzer), Of(2, FindingSource.AccessAnalyzer)], "Access Analyzer in eu-west-1"), Moment.AddSeconds(2));
        review.FinishCheck(1, CheckKind.Assistant, new CheckOutcome.AwaitingAnswer(), Moment);
        return review;
    }

    public static ReviewView View(Review review) => new(
        review, Author, new Dictionary<PersonId, Person> { [Author.Id] = Author }, [], [], Moment, new Dictionary<string, string>(), false,
        UseCaseTableParser.Parse(review.Current.Submission.UseCaseTable), null, false);

    private static CheckFinding Of(int action, FindingSource source)
    {
        string[] actions = ["\"s3:Both\"", "\"s3:Ours\"", "\"s3:Aws\""];
        var start = Policy.IndexOf(actions[action], StringComparison.Ordinal);
        var place = new Location(
            [PathElement.Value("Statement"), PathElement.Index(0), PathElement.Value("Action"), PathElement.Index(action)],
            new SourceText(Policy).SpanOf(start, start + actions[action].Length));
        return new CheckFinding(0, new Finding("INVALID_ACTION", FindingType.Error, "Unknown action", $"{source}: `{actions[action]}`", "Check it.", null, [place], source));
    }
}
