using Microsoft.EntityFrameworkCore;
using PolicyReview.Reviews.Audit;
using PolicyReview.Reviews.Ports;

namespace PolicyReview.Storage.Audit;

/// <summary>Reads the chain and checks it.</summary>
internal sealed class AuditLog(IDbContextFactory<PolicyReviewDbContext> contexts) : IAuditLog
{
    public async Task<IReadOnlyList<ReviewEvent>> OfReviewAsync(int number, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.AuditEvents.AsNoTracking()
            .Where(row => row.ReviewNumber == number).OrderByDescending(row => row.Sequence)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToEvent())];
    }

    public async Task<long?> FirstBrokenLinkAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var previous = AuditChain.Start;
        var expected = 1L;
        await foreach (var row in context.AuditEvents.AsNoTracking().OrderBy(row => row.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (row.Sequence != expected || row.PreviousHash != previous || row.Hash != AuditChain.HashOf(row))
            {
                return expected;
            }

            previous = row.Hash;
            expected++;
        }

        return null;
    }
}
