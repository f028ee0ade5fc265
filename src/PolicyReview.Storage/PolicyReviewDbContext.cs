using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PolicyReview.Reviews;
using PolicyReview.Reviews.People;
using PolicyReview.Storage.Accounts;
using PolicyReview.Storage.Audit;
using PolicyReview.Storage.Drafts;
using PolicyReview.Storage.Jobs;
using PolicyReview.Storage.Queue;
using PolicyReview.Storage.Settings;

namespace PolicyReview.Storage;

/// <summary>Everything that is kept: accounts, reviews, the queue's read model, jobs, drafts, audit events, settings.</summary>
public sealed class PolicyReviewDbContext(DbContextOptions<PolicyReviewDbContext> options)
    : IdentityUserContext<Account, Guid>(options)
{
    internal DbSet<Review> Reviews => Set<Review>();

    internal DbSet<QueueEntry> Queue => Set<QueueEntry>();

    internal DbSet<CheckJobRow> CheckJobs => Set<CheckJobRow>();

    internal DbSet<DraftRow> Drafts => Set<DraftRow>();

    internal DbSet<AuditEventRow> AuditEvents => Set<AuditEventRow>();

    internal DbSet<SettingRow> Settings => Set<SettingRow>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PolicyReviewDbContext).Assembly);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);

        // SQLite can neither order nor compare DateTimeOffset: moments are UTC ticks everywhere.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<PersonId>().HaveConversion<PersonIdConverter>();
    }
}
