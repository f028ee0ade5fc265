using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews;
using PolicyReview.Reviews.People;
using PolicyReview.Reviews.Search;

namespace PolicyReview.Web.Pages.Queue;

/// <summary>The queue's filters as they stand in its address; what cannot be read there is left out.</summary>
public sealed record QueueFilter(
    bool MyTurn = false,
    string? Text = null,
    ReviewState? State = null,
    PersonId? Author = null,
    PersonId? Reviewer = null,
    FindingType? Severity = null,
    int? ExpiringDays = null,
    string? After = null)
{
    /// <summary>The windows for expiry, in days.</summary>
    public static IReadOnlyList<int> Windows { get; } = [7, 14, 30, 90];

    /// <summary>True if more than the view is chosen.</summary>
    public bool IsNarrowed => this != Cleared() with { After = After };

    /// <summary>Reads the address.</summary>
    public static QueueFilter From(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new QueueFilter(
            query["view"] == "mine",
            query["q"].ToString().Trim() is { Length: > 0 } text ? text : null,
            Enum.TryParse<ReviewState>(query["state"], out var state) && Enum.IsDefined(state) ? state : null,
            Guid.TryParse(query["author"], out var author) ? new PersonId(author) : null,
            Guid.TryParse(query["reviewer"], out var reviewer) ? new PersonId(reviewer) : null,
            Enum.TryParse<FindingType>(query["severity"], out var severity) && Enum.IsDefined(severity) ? severity : null,
            int.TryParse(query["expiring"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 10_000 ? days : null,
            query["after"].ToString() is { Length: > 0 } after ? after : null);
    }

    /// <summary>The view without filters.</summary>
    public QueueFilter Cleared() => new(MyTurn);

    /// <summary>The address that shows it.</summary>
    public string Address() => QueryHelpers.AddQueryString("/", Parts().Where(part => part.Value is not null));

    /// <summary>The query for <paramref name="today"/>: the reader's own reviews, or with "all" those of the others, which stand below them.</summary>
    public QueueQuery ToQuery(DateOnly today) =>
        new(MyTurn, State, Author, Reviewer, Severity, ExpiringDays is { } days ? today.AddDays(days) : null, Text, After, ExceptMyTurn: !MyTurn);

    private Dictionary<string, string?> Parts() => new()
    {
        ["view"] = MyTurn ? "mine" : null,
        ["q"] = Text,
        ["state"] = State?.ToString(),
        ["author"] = Author?.ToString(),
        ["reviewer"] = Reviewer?.ToString(),
        ["severity"] = Severity?.ToString(),
        ["expiring"] = ExpiringDays?.ToString(CultureInfo.InvariantCulture),
        ["after"] = After,
    };
}
