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
        var size = Math.Clamp(query.PageSize, 1, 100);
        var filtered = await FilterAsync(context, query, reader, cancellationToken).ConfigureAwait(false);

        // The text that search looks through may be large, and is not read with the row.
        var page = await Order(filtered, query).Take(size + 1).Select(entry => new QueueRow(
            entry.Number, entry.Title, entry.Author, entry.State, entry.Turn, query.MyTurn, entry.TurnSince, entry.UpdatedAt,
            entry.RevisionNumber, entry.WorstFinding, entry.OpenFindings, entry.NextExpiry, entry.Account, entry.Environment, entry.Ticket,
            entry.IsTemporary, entry.IsRestricted)).ToListAsync(cancellationToken).ConfigureAwait(false);
        var next = page.Count > size ? Cursor(page[size - 1], query.MyTurn) : null;
        var rows = page.Take(size).ToList();
        return new QueuePage(query.MyTurn || query.ExceptMyTurn ? rows : await MarkMineAsync(context, rows, reader, cancellationToken).ConfigureAwait(false), next);
    }

    public async Task<int> CountMyTurnAsync(Person reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Queue.Where(IsReadableBy(reader)).CountAsync(IsTurnOf(reader), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<List<QueueRow>> MarkMineAsync(PolicyReviewDbContext context, List<QueueRow> rows, Person reader, CancellationToken cancellationToken)
    {
        var numbers = rows.ConvertAll(row => row.Number);
        var mine = await context.Queue.Where(entry => numbers.Contains(entry.Number)).Where(IsTurnOf(reader))
            .Select(entry => entry.Number).ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.ConvertAll(row => row with { IsMyTurn = mine.Contains(row.Number) });
    }

    private static async Task<IQueryable<QueueEntry>> FilterAsync(PolicyReviewDbContext context, QueueQuery query, Person reader, CancellationToken cancellationToken)
    {
        var entries = context.Queue.AsNoTracking().Where(IsReadableBy(reader));
        if (query.MyTurn)
        {
            entries = entries.Where(IsTurnOf(reader));
        }

        if (query.ExceptMyTurn)
        {
            entries = entries.Where(Not(IsTurnOf(reader)));
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

        foreach (var word in Words(query.Text))
        {
            // Names are kept with the accounts, since they may change: a word of a name stands for the people who bear it.
            var named = await context.Users.Where(account => EF.Functions.Like(account.DisplayName, word, "\\"))
                .Select(account => account.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
            var authors = named.ConvertAll(id => new PersonId(id));
            entries = authors.Count == 0
                ? entries.Where(entry => EF.Functions.Like(entry.SearchText, word, "\\"))
                : entries.Where(entry => EF.Functions.Like(entry.SearchText, word, "\\") || authors.Contains(entry.Author));
        }

        return entries;
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

    // The same rule as Review.IsReadableBy, in SQL; a test holds them together.
    private static Expression<Func<QueueEntry, bool>> IsReadableBy(Person reader)
    {
        var id = reader.Id;
        var readsAll = reader.Roles.HasFlag(PersonRoles.Auditor);
        return reader.IsActive
            ? entry => readsAll || !entry.IsRestricted || entry.People.Any(p => p.Person == id)
            : entry => false;
    }

    private static Expression<Func<QueueEntry, bool>> Not(Expression<Func<QueueEntry, bool>> rule) =>
        Expression.Lambda<Func<QueueEntry, bool>>(Expression.Not(rule.Body), rule.Parameters);

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

    private static IEnumerable<string> Words(string? text) =>
        (text ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(10)
            .Select(word => $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%");

    private static string Cursor(QueueRow entry, bool myTurn) =>
        string.Create(CultureInfo.InvariantCulture, $"{(myTurn ? entry.TurnSince : entry.UpdatedAt).UtcTicks}-{entry.Number}");

    // A cursor comes back from a URL: one that is not ours starts from the beginning.
    private static (DateTimeOffset At, int Number)? ParseCursor(string? cursor) =>
        cursor?.Split('-') is [var ticks, var number]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? (new DateTimeOffset(at, TimeSpan.Zero), last)
            : null;
}
