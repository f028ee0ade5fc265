using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyReview.Reviews;
using PolicyReview.Reviews.Ports;
using PolicyReview.Storage.Accounts;
using PolicyReview.Storage.Audit;
using PolicyReview.Storage.Drafts;
using PolicyReview.Storage.Jobs;
using PolicyReview.Storage.Queue;
using PolicyReview.Storage.Reviews;
using PolicyReview.Storage.Settings;
using PolicyReview.Storage.Sqlite;

namespace PolicyReview.Storage;

/// <summary>Puts the ports' implementations into a host.</summary>
public static class StorageRegistration
{
    /// <summary>Keeps everything in the SQLite file <paramref name="path"/>. Needs a <see cref="TimeProvider"/> in the host.</summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string path)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30, ForeignKeys = true }.ToString();
        services.AddDbContextFactory<PolicyReviewDbContext>(options => options.UseSqlite(connection).AddInterceptors(new SqlitePragmas()));
        services.AddSingleton<WriteGate>();
        services.AddSingleton<ReviewChangeFeed>();
        services.AddSingleton<IReviewStore, ReviewStore>();
        services.AddSingleton<IReviewQueue, ReviewQueue>();
        services.AddSingleton<IDraftStore, DraftStore>();
        services.AddSingleton<IPeople, People>();
        services.AddSingleton<ICheckJobs, CheckJobs>();
        services.AddSingleton<IReviewSettings, StoredReviewSettings>();
        services.AddSingleton<IAuditLog, AuditLog>();
        return services;
    }
}
