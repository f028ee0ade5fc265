namespace PolicyReview.Reviews.Search;

/// <summary>One page of the queue.</summary>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record QueuePage(IReadOnlyList<QueueRow> Rows, string? Next);
