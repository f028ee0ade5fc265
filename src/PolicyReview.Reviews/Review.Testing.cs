using PolicyReview.Analysis;
using PolicyReview.Analysis.Implementation.TestPlans;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Reviews.Audit;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Submissions;
using PolicyReview.Reviews.Tests;

namespace PolicyReview.Reviews;

// Allowed and denied cases kept with the review, and what AWS answered to them.
public sealed partial class Review
{
    // Of the tests that were taken out the record names so many.
    private const int MostNamed = 5;

    /// <summary>The kept cases; null if there are none.</summary>
    public KeptTestPlan? TestPlan { get; private set; }

    /// <summary>The newest answers of AWS's policy simulator; null if nobody brought any.</summary>
    public LiveRun? LiveRun { get; private set; }

    /// <summary>The current revision's policies as the cases are asked of them.</summary>
    public TestPolicies TestPolicies
    {
        get
        {
            var submission = Current.Submission;
            var policies = SubmittedPolicies.Of([.. submission.Documents.Select(document => new AnalyzedDocument(document.Kind, document.ResourceType, document.Text))], submission.Setup);
            return new TestPolicies(policies.OfPrincipal, policies.Trust);
        }
    }

    /// <summary>The kept cases run on the current revision; null if there are none.</summary>
    public TestRun? RunTests() => TestPlan is { } kept ? TestRun.Of(kept.Read(), TestPolicies) : null;

    /// <summary>The newest answers of AWS held against the kept cases and the current revision; null if there are none.</summary>
    public LiveEvidence? LiveEvidence => TestPlan is { } kept && LiveRun is { } run && LiveResults.Read(run.Text).Results is { } results
        ? PolicyReview.Analysis.Implementation.TestPlans.LiveEvidence.Of(kept.Read(), TestPolicies, results)
        : null;

    /// <summary>Keeps <paramref name="text"/> as the review's test plan; an empty text takes the kept one away.</summary>
    public Result<int> KeepTestPlan(string text, Person by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(by);
        if (RefuseTests(by, text, "plan") is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            TestPlan = null;
            Record(ReviewAction.TestsChanged, by.Id, at, "Took the tests away");
            return 0;
        }

        var reading = TestPlanReader.Read(text);
        if (reading.Problems.Count > 0)
        {
            return new Invalid("plan", string.Join(' ', reading.Problems.Take(3).Select(problem => problem.Message)));
        }

        var gone = TestPlan is null ? [] : TestPlan.Read().Cases.Where(old => !reading.Plan.Cases.Any(kept => IsSame(kept, old))).Select(old => old.Name).ToList();
        TestPlan = new KeptTestPlan(text, by.Id, at);
        Record(ReviewAction.TestsChanged, by.Id, at, $"Kept {reading.Plan.Cases.Count} tests{Left(gone)}");
        return reading.Plan.Cases.Count;
    }

    private static bool IsSame(TestCase one, TestCase other) =>
        (one.Name, one.Expected, one.Request.Action, one.Request.Resource, one.Request.Principal.Value) == (other.Name, other.Expected, other.Request.Action, other.Request.Resource, other.Request.Principal.Value);

    // A failing test that is taken out must not vanish from the record.
    private static string Left(List<string> gone) => gone.Count switch
    {
        0 => "",
        <= MostNamed => $"; took out or changed {string.Join(", ", gone.Select(name => $"`{name}`"))}",
        _ => $"; took out or changed {string.Join(", ", gone.Take(MostNamed).Select(name => $"`{name}`"))} and {gone.Count - MostNamed} more",
    };

    /// <summary>Takes over what the simulation script wrote, as evidence.</summary>
    public Result<LiveRun> BringLiveResults(string text, Person by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(by);
        if (RefuseTests(by, text, "results") is { } refusal)
        {
            return refusal;
        }

        if (TestPlan is null)
        {
            return new Conflict("The review keeps no tests that results could belong to. Keep a test plan first.");
        }

        if (LiveResults.Read(text) is { Problem: { } problem })
        {
            return new Invalid("results", problem);
        }

        LiveRun = new LiveRun(text, Current.Number, by.Id, at);
        Record(ReviewAction.LiveResultsBrought, by.Id, at, "Brought the answers of AWS's policy simulator");
        return LiveRun;
    }

    private ReviewError? RefuseTests(Person by, string text, string field) =>
        !MayTakePart(by) ? new NotAllowed("Only authors and reviewers change the tests.")
        : State is ReviewState.Withdrawn or ReviewState.SignedOff ? new Conflict("The review is decided; its tests are not changed any more. Submit a new revision.")
        : text.Length > SubmissionLimits.DocumentBytes ? new Invalid(field, $"The text has {text.Length} characters. Keep it under {SubmissionLimits.DocumentBytes}.")
        : null;
}
