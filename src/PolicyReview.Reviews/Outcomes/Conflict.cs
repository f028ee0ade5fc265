namespace PolicyReview.Reviews.Outcomes;

/// <summary>The review is not in a state for this, or changed since the person looked.</summary>
public sealed record Conflict(string Message) : ReviewError(Message);
