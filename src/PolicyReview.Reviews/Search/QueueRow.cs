using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.Attention;
using PolicyReview.Reviews.People;

namespace PolicyReview.Reviews.Search;

/// <summary>A review in the queue.</summary>
/// <param name="IsMyTurn">True if it waits for the reader.</param>
/// <param name="TurnSince">Since when it has waited.</param>
public sealed record QueueRow(
    int Number,
    string Title,
    PersonId Author,
    ReviewState State,
    Turn Turn,
    bool IsMyTurn,
    DateTimeOffset TurnSince,
    DateTimeOffset UpdatedAt,
    int RevisionNumber,
    FindingType? WorstFinding,
    int OpenFindings,
    DateOnly? NextExpiry,
    string? Account,
    string? Environment,
    string? Ticket,
    bool IsTemporary,
    bool IsRestricted);
