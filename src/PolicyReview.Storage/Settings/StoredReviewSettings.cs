using Microsoft.EntityFrameworkCore;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Settings;

namespace PolicyReview.Storage.Settings;

/// <summary>Settings in the database: <c>requiredChecks = Local,AccessAnalyzer</c>, <c>asksAccessAnalyzer = True</c>.</summary>
internal sealed class StoredReviewSettings(IDbContextFactory<PolicyReviewDbContext> contexts, WriteGate gate) : IReviewSettings
{
    private const string RequiredChecks = "requiredChecks";
    private const string AsksAccessAnalyzer = "asksAccessAnalyzer";

    public async Task<ReviewSettings> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.Settings.AsNoTracking().ToDictionaryAsync(row => row.Name, row => row.Value, cancellationToken).ConfigureAwait(false);
        var required = rows.TryGetValue(RequiredChecks, out var checks)
            ? checks.Split(',').Select(Enum.Parse<CheckKind>).Append(CheckKind.Local).ToHashSet()
            : ReviewSettings.Default.RequiredChecks;
        return new ReviewSettings(required, rows.TryGetValue(AsksAccessAnalyzer, out var asks) && bool.Parse(asks));
    }

    public async Task ChangeAsync(ReviewSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var turn = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await PutAsync(context, RequiredChecks, string.Join(',', settings.RequiredChecks.Append(CheckKind.Local).Distinct().Order()), cancellationToken).ConfigureAwait(false);
        await PutAsync(context, AsksAccessAnalyzer, settings.AsksAccessAnalyzer.ToString(), cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task PutAsync(PolicyReviewDbContext context, string name, string value, CancellationToken cancellationToken)
    {
        var row = await context.Settings.FirstOrDefaultAsync(s => s.Name == name, cancellationToken).ConfigureAwait(false);
        if (row is null)
        {
            row = new SettingRow { Name = name };
            context.Settings.Add(row);
        }

        row.Value = value;
    }
}
