using PolicyReview.Reviews.People;

namespace PolicyReview.Reviews.Audit;

/// <summary>Something that happened to a review; stored as an audit event in the transaction that made it happen.</summary>
/// <param name="Action">What happened.</param>
/// <param name="By">Who did it; null for a check or the clock.</param>
/// <param name="RevisionNumber">The revision concerned.</param>
/// <param name="Summary">One sentence without the actor: "Asked for changes", "Local check done, 2 findings". Never policy text.</param>
public sealed record ReviewEvent(ReviewAction Action, PersonId? By, DateTimeOffset At, int RevisionNumber, string Summary);
