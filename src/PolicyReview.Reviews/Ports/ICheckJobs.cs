using PolicyReview.Reviews.CheckRuns;

namespace PolicyReview.Reviews.Ports;

/// <summary>
/// The checks that wait to be run. Storing a review puts one here for each check run that is waiting; a lease that is not
/// ended in time is given to the next who asks, so nothing is lost when the server is killed.
/// </summary>
public interface ICheckJobs
{
    /// <summary>The oldest job that is due, now held for <paramref name="lease"/>; null if none is.</summary>
    Task<CheckJob?> LeaseAsync(TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Ends the lease without a result: the job is due again at <paramref name="notBefore"/>.</summary>
    Task PutBackAsync(CheckJob job, DateTimeOffset notBefore, CancellationToken cancellationToken);

    /// <summary>The job is done with, whatever its outcome.</summary>
    Task CompleteAsync(CheckJob job, CancellationToken cancellationToken);

    /// <summary>At start: frees the leases of a server that is no more (one process owns an SQLite database).</summary>
    Task FreeAllAsync(CancellationToken cancellationToken);
}
