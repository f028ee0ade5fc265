namespace PolicyReview.Analysis.AccessSets.Comparison;

/// <summary>What one policy allows and another does not.</summary>
/// <param name="Standing">How sure the answer is.</param>
/// <param name="Entries">Groups of requests, those of one statement next to each other; empty if there are none.</param>
/// <param name="Reasons">Why the answer is not sure, one sentence each.</param>
/// <param name="IsComplete">False if there may be further groups: only the first few of each statement are worked out.</param>
public sealed record AccessDifference(DifferenceStanding Standing, IReadOnlyList<AccessEntry> Entries, IReadOnlyList<string> Reasons, bool IsComplete);
