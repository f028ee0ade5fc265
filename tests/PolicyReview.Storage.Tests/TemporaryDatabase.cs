using Microsoft.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PolicyReview.Reviews.Ports;
using PolicyReview.Storage.Sqlite;

namespace PolicyReview.Storage;

/// <summary>A migrated SQLite file of its own, deleted at the end.</summary>
public sealed class TemporaryDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TemporaryDatabase(ServiceProvider services, string path, FakeTimeProvider clock)
    {
        _services = services;
        Path = path;
        Clock = clock;
    }

    public string Path { get; }

    public FakeTimeProvider Clock { get; }

    public IReviewStore Reviews => Port<IReviewStore>();

    public IReviewQueue Queue => Port<IReviewQueue>();

    public ICheckJobs Jobs => Port<ICheckJobs>();

    public IAuditLog Audit => Port<IAuditLog>();

    public IDraftStore Drafts => Port<IDraftStore>();

    public IDbContextFactory<PolicyReviewDbContext> Contexts => Port<IDbContextFactory<PolicyReviewDbContext>>();

    public static async Task<TemporaryDatabase> CreateAsync()
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"policyreview-{Guid.NewGuid():N}.db");
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddSqliteStorage(path).BuildServiceProvider();
        var database = new TemporaryDatabase(services, path, clock);
        await SqliteMigration.ApplyAsync(database.Contexts, TestContext.Current.CancellationToken);
        return database;
    }

    public T Port<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(System.IO.Path.GetTempPath(), System.IO.Path.GetFileName(Path) + "*"))
        {
            File.Delete(file);
        }
    }
}
