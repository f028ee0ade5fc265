using Microsoft.EntityFrameworkCore;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Settings;

namespace PolicyReview.Storage.Settings;

/// <summary>Settings in the database: <c>requiredChecks = Local,AccessAnalyzer</c>.</summary>
internal sealed class StoredReviewSettings(IDbContextFactory<PolicyReviewDbContext> contexts, WriteGate gate) : IReviewSettings
{
    private const string RequiredChecks = "requiredChecks";

    public async Task<ReviewSettings> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var row = await context.Settings.AsNoTracking().FirstOrDefaultAsync(s => s.Name == RequiredChecks, cancellationToken).ConfigureAwait(false);
        return row is null
            ? ReviewSettings.Default
            : new ReviewSettings(row.Value.Split(',').Select(Enum.Parse<CheckKind>).Append(CheckKind.Local).ToHashSet());
    }

    public async Task ChangeAsync(ReviewSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var turn = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var row = await context.Settings.FirstOrDefaultAsync(s => s.Name == RequiredChecks, cancellationToken).ConfigureAwait(false);
        if (row is null)
        {
            row = new SettingRow { Name = RequiredChecks };
            context.Settings.Add(row);
        }

        row.Value = string.Join(',', settings.RequiredChecks.Append(CheckKind.Local).Distinct().Order());
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }
}
