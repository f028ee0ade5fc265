using Microsoft.EntityFrameworkCore;

namespace PolicyReview.Storage.Sqlite;

/// <summary>Brings the database to the schema of this version.</summary>
public static class SqliteMigration
{
    /// <summary>
    /// Applies what is pending, and nothing if nothing is. The caller must be the only process that uses the file: a lock that
    /// EF Core's migrator left behind when it was killed would else make every later start wait for ever
    /// (https://github.com/dotnet/efcore/issues/38958), and is removed here.
    /// </summary>
    public static async Task ApplyAsync(IDbContextFactory<PolicyReviewDbContext> contexts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var pending = await context.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false);
        if (!pending.Any())
        {
            return;
        }

        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken).ConfigureAwait(false);
        await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
    }
}
