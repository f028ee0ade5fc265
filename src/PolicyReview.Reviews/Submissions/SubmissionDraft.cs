using PolicyReview.Reviews.People;

namespace PolicyReview.Reviews.Submissions;

/// <summary>Unsent work, saved while typing: it may be wrong or half done, and only its owner sees it.</summary>
/// <param name="Id">Stays the same over saves.</param>
/// <param name="ReviewNumber">The review this will be a revision of; null for a new review.</param>
/// <param name="Fields">The form's fields as typed, by name; no rule applies to them yet.</param>
/// <param name="SavedAt">The last save.</param>
public sealed record SubmissionDraft(
    Guid Id,
    PersonId Owner,
    int? ReviewNumber,
    IReadOnlyDictionary<string, string> Fields,
    DateTimeOffset SavedAt);
