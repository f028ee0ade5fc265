using PolicyReview.Reviews.Arns;
using PolicyReview.Reviews.Audit;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Submissions;
using PolicyReview.Reviews.Threads;

namespace PolicyReview.Reviews;

// What people say to findings, to ARNs and to each other.
public sealed partial class Review
{
    /// <summary>Answers a finding of the current revision; a later answer takes the place of an earlier one.</summary>
    public Result<Disposition> AnswerFinding(string fingerprint, DispositionAnswer answer, Person by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(by);
        if (!MayTakePart(by))
        {
            return new NotAllowed("Only authors and reviewers answer findings.");
        }

        if (State == ReviewState.Withdrawn)
        {
            return new Conflict($"Review {Number} was withdrawn; its findings are not answered any more.");
        }

        if (CurrentFindings.FirstOrDefault(f => f.Fingerprint == fingerprint) is not { } finding)
        {
            return new NotFound("This finding is not in the current revision. Reload the page to see what is.");
        }

        var created = Disposition.Create(fingerprint, answer, Current.Number, by.Id, at);
        if (created.Succeeded)
        {
            _dispositions.RemoveAll(disposition => disposition.Fingerprint == fingerprint);
            _dispositions.Add(created.Value);
            Record(ReviewAction.FindingAnswered, by.Id, at, $"Answered {finding.Finding.Code}: {DispositionNames.Name(answer.Kind)}");
        }

        return created;
    }

    /// <summary>A reviewer ticks an ARN of the current revision, or takes the tick back.</summary>
    public Result<ReviewedArn> TickArn(string key, bool ticked, Person by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!by.CanReview || IsContributor(by.Id))
        {
            return new NotAllowed("ARNs are ticked by reviewers who did not contribute to the policy.");
        }

        if (State is ReviewState.Withdrawn or ReviewState.SignedOff)
        {
            return new Conflict("The review is decided; its ARNs are not ticked any more.");
        }

        if (ReviewedArn.AllIn(Current.Submission).FirstOrDefault(candidate => candidate.Key == key) is not { } arn)
        {
            return new NotFound("This ARN is not in the current revision. Reload the page to see what is.");
        }

        var had = _ticks.RemoveAll(tick => tick.Key == key && tick.By == by.Id) > 0;
        if (ticked)
        {
            _ticks.Add(new ArnTick(key, by.Id, at, Current.Number));
        }

        if (had != ticked)
        {
            Record(ticked ? ReviewAction.ArnTicked : ReviewAction.ArnUnticked, by.Id, at, ticked ? $"Ticked {arn.Arn}" : $"Took back the tick of {arn.Arn}");
        }

        return arn;
    }

    /// <summary>Adds to the discussion.</summary>
    public Result<Comment> AddComment(string text, Person by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(by);
        if (!MayTakePart(by))
        {
            return new NotAllowed("Only authors and reviewers take part in the discussion.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return new Invalid("comment", "The comment is empty. Write what you want to say.");
        }

        if (text.Length > SubmissionLimits.LongText)
        {
            return new Invalid("comment", $"The comment has {text.Length} characters. Shorten it to {SubmissionLimits.LongText}.");
        }

        var comment = new Comment(text, Current.Number, by.Id, at);
        _comments.Add(comment);
        Record(ReviewAction.Commented, by.Id, at, "Commented");
        return comment;
    }
}
