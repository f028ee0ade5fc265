using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PolicyReview.Reviews.Attention;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Search;

namespace PolicyReview.Storage.Queue;

/// <summary>The queue in SQL: keyset paging, so that the last page costs what the first does.</summary>
internal sealed class ReviewQueue(IDbContextFactory<PolicyReviewDbContext> contexts) : IReviewQueue
{
    public async Task<QueuePage> FindAsync(QueueQuery query, Person reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(reader);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var isMine = IsTurnOf(reader).Compile();
        var size = Math.Clamp(query.PageSize, 1, 100);
        var filtered = Filter(context.Queue.AsNoTracking(), query, reader);
        var page = await Order(filtered, query).Take(size + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
        var next = page.Count > size ? Cursor(page[size - 1], query.MyTurn) : null;
        return new QueuePage([.. page.Take(size).Select(entry => Row(entry, isMine))], next);
    }

    public async Task<int> CountMyTurnAsync(Person reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Queue.CountAsync(IsTurnOf(reader), cancellationToken).ConfigureAwait(false);
    }

    private static IQueryable<QueueEntry> Filter(IQueryable<QueueEntry> entries, QueueQuery query, Person reader)
    {
        entries = entries.Include(entry => entry.People);
        if (query.MyTurn)
        {
            entries = entries.Where(IsTurnOf(reader));
        }

        if (query.State is { } state)
        {
            entries = entries.Where(entry => entry.State == state);
        }

        if (query.Author is { } author)
        {
            entries = entries.Where(entry => entry.Author == author);
        }

        if (query.Reviewer is { } reviewer)
        {
            entries = entries.Where(entry => entry.People.Any(p => p.Person == reviewer && p.Part != QueuePart.Contributor));
        }

        if (query.Severity is { } severity)
        {
            entries = entries.Where(entry => entry.WorstFinding >= severity);
        }

        if (query.ExpiresBy is { } day)
        {
            entries = entries.Where(entry => entry.NextExpiry != null && entry.NextExpiry <= day);
        }

        return Words(query.Text).Aggregate(entries, (found, word) => found.Where(entry => EF.Functions.Like(entry.SearchText, word, "\\")));
    }

    private static IQueryable<QueueEntry> Order(IQueryable<QueueEntry> entries, QueueQuery query)
    {
        var after = ParseCursor(query.After);
        if (query.MyTurn)
        {
            return (after is var (since, last)
                ? entries.Where(entry => entry.TurnSince > since || (entry.TurnSince == since && entry.Number > last))
                : entries).OrderBy(entry => entry.TurnSince).ThenBy(entry => entry.Number);
        }

        return (after is var (updated, number)
            ? entries.Where(entry => entry.UpdatedAt < updated || (entry.UpdatedAt == updated && entry.Number < number))
            : entries).OrderByDescending(entry => entry.UpdatedAt).ThenByDescending(entry => entry.Number);
    }

    // The same rule as Review.IsTurnOf, in SQL; a test holds them together.
    private static Expression<Func<QueueEntry, bool>> IsTurnOf(Person reader)
    {
        var id = reader.Id;
        var reviews = reader.CanReview;
        return entry =>
            (entry.Author == id && (entry.Turn & Turn.Author) != 0)
            || (reviews && (entry.Turn & Turn.Reviewers) != 0
                && !entry.People.Any(p => p.Person == id && p.Part == QueuePart.Contributor)
                && (entry.AsksEverybody || entry.People.Any(p => p.Person == id && p.Part == QueuePart.Asked)));
    }

    private static QueueRow Row(QueueEntry entry, Func<QueueEntry, bool> isMine) => new(
        entry.Number, entry.Title, entry.Author, entry.State, entry.Turn, isMine(entry), entry.TurnSince, entry.UpdatedAt,
        entry.RevisionNumber, entry.WorstFinding, entry.OpenFindings, entry.NextExpiry, entry.Account, entry.Environment, entry.Ticket, entry.IsTemporary);

    private static IEnumerable<string> Words(string? text) =>
        (text ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(10)
            .Select(word => $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%");

    private static string Cursor(QueueEntry entry, bool myTurn) =>
        string.Create(CultureInfo.InvariantCulture, $"{(myTurn ? entry.TurnSince : entry.UpdatedAt).UtcTicks}-{entry.Number}");

    // A cursor comes back from a URL: one that is not ours starts from the beginning.
    private static (DateTimeOffset At, int Number)? ParseCursor(string? cursor) =>
        cursor?.Split('-') is [var ticks, var number]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? (new DateTimeOffset(at, TimeSpan.Zero), last)
            : null;
}
