using Microsoft.EntityFrameworkCore;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Ports;

namespace PolicyReview.Storage.Jobs;

/// <summary>Leases over one table.</summary>
internal sealed class CheckJobs(IDbContextFactory<PolicyReviewDbContext> contexts, WriteGate gate, TimeProvider clock) : ICheckJobs
{
    public async Task<CheckJob?> LeaseAsync(TimeSpan lease, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var now = clock.GetUtcNow();
        var job = await context.CheckJobs
            .Where(row => row.DueAt <= now && (row.LeasedUntil == null || row.LeasedUntil <= now))
            .OrderBy(row => row.DueAt).ThenBy(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (job is null)
        {
            return null;
        }

        job.Attempts++;
        job.LeasedUntil = now + lease;
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return job.ToJob();
    }

    public async Task PutBackAsync(CheckJob job, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        using var turn = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.CheckJobs.Where(row => row.Id == job.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.DueAt, notBefore).SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task CompleteAsync(CheckJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        using var turn = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.CheckJobs.Where(row => row.Id == job.Id).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task FreeAllAsync(CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.CheckJobs.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null), cancellationToken).ConfigureAwait(false);
    }
}
