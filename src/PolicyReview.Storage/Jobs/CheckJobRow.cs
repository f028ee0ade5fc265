using PolicyReview.Reviews.CheckRuns;

namespace PolicyReview.Storage.Jobs;

/// <summary>A check that waits, or is held by a lease.</summary>
internal sealed class CheckJobRow
{
    public long Id { get; set; }

    public int ReviewNumber { get; set; }

    public int RevisionNumber { get; set; }

    public CheckKind Kind { get; set; }

    public int Attempts { get; set; }

    /// <summary>Not before this moment.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Until then it is somebody's; null while free.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public static CheckJobRow For(int review, CheckRun run) =>
        new() { ReviewNumber = review, RevisionNumber = run.RevisionNumber, Kind = run.Kind, DueAt = run.QueuedAt };

    public CheckJob ToJob() => new(Id, ReviewNumber, RevisionNumber, Kind, Attempts);
}
