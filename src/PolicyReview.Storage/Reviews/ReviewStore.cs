using Microsoft.EntityFrameworkCore;
using PolicyReview.Reviews;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Outcomes;
using PolicyReview.Reviews.Ports;
using PolicyReview.Storage.Audit;
using PolicyReview.Storage.Jobs;
using PolicyReview.Storage.Queue;

namespace PolicyReview.Storage.Reviews;

/// <summary>Reviews in the database. One write at a time: the gate costs less than SQLite's own waiting, and reading before writing cannot race.</summary>
internal sealed class ReviewStore(IDbContextFactory<PolicyReviewDbContext> contexts, WriteGate gate, ReviewChangeFeed feed) : IReviewStore
{
    public async Task<Review?> FindAsync(int number, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);

        // One transaction, so that the queries of one load see one state.
        await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadUncommitted, cancellationToken).ConfigureAwait(false);
        return await LoadAsync(context, number, cancellationToken).ConfigureAwait(false);
    }

    public async Task<int?> FindByShareLinkAsync(string publicId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Set<PolicyReview.Reviews.Sharing.ShareLink>()
            .Where(link => link.PublicId == publicId)
            .Select(link => (int?)EF.Property<int>(link, ReviewConfiguration.Owner))
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<Result<Review>> AddAsync(Func<int, Result<Review>> open, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(open);
        using var turn = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var last = await context.Reviews.MaxAsync(review => (int?)review.Number, cancellationToken).ConfigureAwait(false) ?? 0;
        var opened = open(last + 1);
        if (!opened.Succeeded)
        {
            return opened;
        }

        context.Reviews.Add(opened.Value);
        await StoreAsync(context, opened.Value, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        feed.Announce(opened.Value.Number);
        return opened;
    }

    public async Task<Result<T>> ChangeAsync<T>(int number, Func<Review, Result<T>> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        using var turn = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (await LoadAsync(context, number, cancellationToken).ConfigureAwait(false) is not { } review)
        {
            return NotFound.Review(number);
        }

        var result = change(review);
        if (!result.Succeeded)
        {
            return result;
        }

        await StoreAsync(context, review, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        feed.Announce(number);
        return result;
    }

    private static async Task StoreAsync(PolicyReviewDbContext context, Review review, CancellationToken cancellationToken)
    {
        context.ChangeTracker.DetectChanges();
        context.CheckJobs.AddRange(context.ChangeTracker.Entries<CheckRun>()
            .Where(run => run.State is EntityState.Added or EntityState.Modified && run.Entity.State == CheckState.Waiting)
            .Select(run => CheckJobRow.For(review.Number, run.Entity))
            .ToList());

        await QueueEntry.WriteAsync(context, review, cancellationToken).ConfigureAwait(false);
        await AuditChain.AppendAsync(context, review.Number, review.TakeEvents(), cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Task<Review?> LoadAsync(PolicyReviewDbContext context, int number, CancellationToken cancellationToken) => context.Reviews
        .Include(review => review.Revisions.OrderBy(revision => revision.Number))
        .Include(review => review.CheckRuns)
        .Include(review => review.Findings.OrderBy(part => EF.Property<long>(part, ReviewConfiguration.Sequence)))
        .Include(review => review.Dispositions.OrderBy(part => EF.Property<long>(part, ReviewConfiguration.Sequence)))
        .Include(review => review.Ticks.OrderBy(part => EF.Property<long>(part, ReviewConfiguration.Sequence)))
        .Include(review => review.Bindings.OrderBy(part => EF.Property<long>(part, ReviewConfiguration.Sequence)))
        .Include(review => review.Comments.OrderBy(part => EF.Property<long>(part, ReviewConfiguration.Sequence)))
        .Include(review => review.SignOffs.OrderBy(part => EF.Property<long>(part, ReviewConfiguration.Sequence)))
        .Include(review => review.ShareLinks.OrderBy(part => EF.Property<long>(part, ReviewConfiguration.Sequence)))
        .AsSplitQuery()
        .FirstOrDefaultAsync(review => review.Number == number, cancellationToken);
}
