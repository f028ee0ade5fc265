using PolicyReview.Reviews.Audit;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Reviews;

// Revisions coming in, and the author taking the review back.
public sealed partial class Review
{
    /// <summary>Opens a review with its first revision and queues the checks.</summary>
    public static Result<Review> Open(int number, Submission submission, Person by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!by.CanSubmit)
        {
            return new NotAllowed("Only authors submit policies. Ask an administrator for the author role.");
        }

        if (SubmissionRules.Problems(submission, DateOnly.FromDateTime(at.UtcDateTime)) is { Count: > 0 } problems)
        {
            return new Invalid(problems);
        }

        var review = new Review { Number = number, Author = by.Id, OpenedAt = at, State = ReviewState.InReview, TurnSince = at };
        review.AddRevision(submission, by, at);
        return review;
    }

    /// <summary>Adds a revision: earlier sign-offs go stale, answers and ticks carry over where nothing changed under them.</summary>
    public Result<Revision> Resubmit(Submission submission, Person by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!by.CanSubmit)
        {
            return new NotAllowed("Only authors submit revisions. Ask an administrator for the author role.");
        }

        if (State == ReviewState.Withdrawn)
        {
            return new Conflict($"Review {Number} was withdrawn. Submit the policy as a new review.");
        }

        if (SubmissionRules.Problems(submission, DateOnly.FromDateTime(at.UtcDateTime)) is { Count: > 0 } problems)
        {
            return new Invalid(problems);
        }

        AddRevision(submission, by, at);
        return Current;
    }

    /// <summary>The author takes the review back; the record stays readable.</summary>
    public Result<ReviewState> Withdraw(Person by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!by.IsActive || by.Id != Author)
        {
            return new NotAllowed("Only the author can withdraw a review.");
        }

        if (State == ReviewState.Withdrawn)
        {
            return new Conflict($"Review {Number} is withdrawn already.");
        }

        State = ReviewState.Withdrawn;
        Record(ReviewAction.Withdrawn, by.Id, at, "Withdrew the review");
        return State;
    }

    private void AddRevision(Submission submission, Person by, DateTimeOffset at)
    {
        var revision = new Revision(_revisions.Count + 1, submission, by.Id, at);
        _revisions.Add(revision);
        foreach (var kind in Enum.GetValues<CheckKind>())
        {
            _checkRuns.Add(new CheckRun(revision.Number, kind, at));
        }

        if (State == ReviewState.SignedOff)
        {
            _events.Add(new ReviewEvent(ReviewAction.SignOffStale, null, at, revision.Number, "The sign-off went stale"));
        }

        State = ReviewState.InReview;
        TurnSince = at;
        Record(ReviewAction.Submitted, by.Id, at, $"Submitted revision {revision.Number}");
    }
}
