using Microsoft.EntityFrameworkCore;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Storage.Drafts;

/// <summary>Drafts in the database, each seen by its owner alone.</summary>
internal sealed class DraftStore(IDbContextFactory<PolicyReviewDbContext> contexts, WriteGate gate) : IDraftStore
{
    public async Task<SubmissionDraft?> FindAsync(Guid id, PersonId owner, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var row = await context.Drafts.AsNoTracking()
            .FirstOrDefaultAsync(draft => draft.Id == id && draft.Owner == owner, cancellationToken).ConfigureAwait(false);
        return row?.ToDraft();
    }

    public async Task<IReadOnlyList<SubmissionDraft>> ListAsync(PersonId owner, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.Drafts.AsNoTracking()
            .Where(draft => draft.Owner == owner).OrderByDescending(draft => draft.SavedAt)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToDraft())];
    }

    public async Task<bool> SaveAsync(SubmissionDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        using var turn = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var row = await context.Drafts.FirstOrDefaultAsync(other => other.Id == draft.Id, cancellationToken).ConfigureAwait(false);
        if (row is not null && row.Owner != draft.Owner)
        {
            return false;
        }

        if (row is null)
        {
            row = new DraftRow();
            context.Drafts.Add(row);
        }

        row.Take(draft);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    public async Task DeleteAsync(Guid id, PersonId owner, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.Drafts.Where(draft => draft.Id == id && draft.Owner == owner).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
