using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PolicyReview.Storage.Sqlite;

/// <summary>Sets what SQLite keeps per connection, on every connection that opens.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // FULL: a sign-off that was answered survives a power cut. WAL lasts in the file, but setting it again costs nothing.
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        ArgumentNullException.ThrowIfNull(connection);
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
