using Microsoft.EntityFrameworkCore;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;

namespace PolicyReview.Storage.Accounts;

/// <summary>Accounts as the domain sees them, read afresh each time.</summary>
internal sealed class People(IDbContextFactory<PolicyReviewDbContext> contexts) : IPeople
{
    public async Task<Person?> FindAsync(PersonId id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var account = await context.Users.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id.Value, cancellationToken).ConfigureAwait(false);
        return account?.ToPerson();
    }

    public async Task<IReadOnlyList<Person>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var accounts = await context.Users.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. accounts.Select(account => account.ToPerson()).OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
