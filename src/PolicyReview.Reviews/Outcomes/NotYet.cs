using PolicyReview.Reviews.Requirements;

namespace PolicyReview.Reviews.Outcomes;

/// <summary>Sign-off is blocked; the requirements that do not hold say what is missing.</summary>
public sealed record NotYet(IReadOnlyList<Requirement> Missing)
    : ReviewError($"Sign-off is blocked: {string.Join(" ", Missing.Select(requirement => requirement.Explanation))}");
