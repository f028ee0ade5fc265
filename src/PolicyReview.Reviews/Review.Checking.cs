using PolicyReview.Reviews.Audit;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;

namespace PolicyReview.Reviews;

// Checks running on a revision, and what they answer.
public sealed partial class Review
{
    /// <summary>The check begins to run.</summary>
    public Result<CheckRun> StartCheck(int revision, CheckKind kind, DateTimeOffset at)
    {
        if (FindRun(revision, kind) is not { } run)
        {
            return new NotFound($"Revision {revision} of review {Number} has no check {kind.Name()}.");
        }

        run.Start(at);
        return run;
    }

    /// <summary>The check came to an end: its findings take the place of those of an earlier run on the same revision.</summary>
    public Result<CheckRun> FinishCheck(int revision, CheckKind kind, CheckOutcome outcome, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (FindRun(revision, kind) is not { } run)
        {
            return new NotFound($"Revision {revision} of review {Number} has no check {kind.Name()}.");
        }

        switch (outcome)
        {
            case CheckOutcome.Done done:
                ReplaceFindings(revision, kind, done.Findings);
                run.Finish(CheckState.Done, done.Remark, done.Provenance, at);
                break;
            case CheckOutcome.Failed failed:
                run.Finish(CheckState.Failed, failed.Reason, null, at);
                break;
            case CheckOutcome.NotConfigured missing:
                run.Finish(CheckState.NotConfigured, missing.WhatToSet, null, at);
                break;
            case CheckOutcome.AwaitingAnswer:
                run.Finish(CheckState.AwaitingAnswer, null, null, at);
                break;
        }

        Record(ReviewAction.CheckFinished, null, at, Describe(run), revision);
        if (run.IsAskedAgain)
        {
            run.Requeue(at);
        }

        return run;
    }

    /// <summary>Asks for a check of the current revision once more, for example after it failed or was configured.</summary>
    public Result<CheckRun> RequeueCheck(CheckKind kind, Person by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!MayTakePart(by))
        {
            return new NotAllowed("Only authors and reviewers run checks again.");
        }

        if (FindRun(Current.Number, kind) is not { } run || run.IsUnderWay)
        {
            return new Conflict($"The check {kind.Name()} is under way. Wait for its answer.");
        }

        if (State is ReviewState.Withdrawn or ReviewState.SignedOff)
        {
            return new Conflict("The review is decided. Submit a new revision to have it checked again.");
        }

        run.Requeue(at);
        Record(ReviewAction.CheckRequeued, by.Id, at, $"Asked for the check {kind.Name()} again");
        return run;
    }

    /// <summary>Takes over what a person brought from an assistant; the pasted text is kept as it was.</summary>
    public Result<CheckRun> RecordAssistantAnswer(string pasted, IReadOnlyList<CheckFinding> findings, string? remark, Person by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!MayTakePart(by))
        {
            return new NotAllowed("Only authors and reviewers bring an assistant's answer.");
        }

        if (State == ReviewState.Withdrawn)
        {
            return new Conflict($"Review {Number} was withdrawn; it takes no more answers.");
        }

        var run = FindRun(Current.Number, CheckKind.Assistant)!;
        if (run.IsUnderWay)
        {
            return new Conflict("The assistant is at work on this revision. Wait for its answer.");
        }

        run.KeepAnswer(pasted);
        ReplaceFindings(Current.Number, CheckKind.Assistant, findings);
        run.Finish(CheckState.Done, remark, $"by hand, brought by {by.Name}", at);
        Record(ReviewAction.CheckFinished, by.Id, at, Describe(run));
        return run;
    }

    private CheckRun? FindRun(int revision, CheckKind kind) =>
        _checkRuns.Find(run => run.RevisionNumber == revision && run.Kind == kind);

    private void ReplaceFindings(int revision, CheckKind kind, IReadOnlyList<CheckFinding> findings)
    {
        _findings.RemoveAll(finding => finding.RevisionNumber == revision && finding.Check == kind);
        var submission = _revisions.Single(r => r.Number == revision).Submission;
        var fingerprints = FindingFingerprint.OfAll(submission, findings);
        _findings.AddRange(findings.Zip(fingerprints, (finding, fingerprint) => new ReviewFinding(
            revision, kind, $"{kind}:{fingerprint}", finding.Document, FindingFingerprint.StatementOf(finding), finding.Finding)));
    }

    private string Describe(CheckRun run) => run.State switch
    {
        CheckState.Done => $"{run.Kind.Name()} check done, {Count(run)}",
        CheckState.Failed => $"{run.Kind.Name()} check failed",
        CheckState.NotConfigured => $"{run.Kind.Name()} check is not configured",
        _ => $"{run.Kind.Name()} waits for an answer by hand",
    };

    private string Count(CheckRun run)
    {
        var count = _findings.Count(finding => finding.RevisionNumber == run.RevisionNumber && finding.Check == run.Kind);
        return count == 1 ? "1 finding" : $"{count} findings";
    }

    private static bool MayTakePart(Person person) => person.CanSubmit || person.CanReview;
}
