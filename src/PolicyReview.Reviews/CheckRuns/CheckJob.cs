namespace PolicyReview.Reviews.CheckRuns;

/// <summary>A check that waits to be run.</summary>
/// <param name="Id">The job's own id.</param>
/// <param name="Attempt">1 the first time it is leased.</param>
public sealed record CheckJob(long Id, int ReviewNumber, int RevisionNumber, CheckKind Kind, int Attempt);
