using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.People;

namespace PolicyReview.Reviews.Search;

/// <summary>What to show in the queue; everything left null or empty shows all.</summary>
/// <param name="MyTurn">Only reviews that wait for the reader.</param>
/// <param name="ExceptMyTurn">Only reviews that do not wait for the reader.</param>
/// <param name="Author">Only this author's.</param>
/// <param name="Reviewer">Only reviews this person was asked for, or decided on.</param>
/// <param name="Severity">Only reviews whose worst finding is at least this bad.</param>
/// <param name="ExpiresBy">Only reviews in which something runs out on or before this day.</param>
/// <param name="Text">Words that all occur in the title, the author's name, the ticket, the account, the number, the table or the documents.</param>
/// <param name="After">The cursor a page ended with; null for the first page.</param>
/// <param name="PageSize">Rows a page, 1 to 100.</param>
public sealed record QueueQuery(
    bool MyTurn = false,
    ReviewState? State = null,
    PersonId? Author = null,
    PersonId? Reviewer = null,
    FindingType? Severity = null,
    DateOnly? ExpiresBy = null,
    string? Text = null,
    string? After = null,
    int PageSize = 50,
    bool ExceptMyTurn = false);
