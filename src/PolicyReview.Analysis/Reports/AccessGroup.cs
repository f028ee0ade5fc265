namespace PolicyReview.Analysis.Reports;

/// <summary>A group of requests in words.</summary>
/// <param name="Words">Actions, resources and conditions; what the policy says stands in backticks.</param>
/// <param name="Statement">The statement that allows them.</param>
/// <param name="Example">One request of the group, in words.</param>
/// <param name="IsShown">True if evaluating the example confirms it; else it is a guess at best.</param>
public sealed record AccessGroup(string Words, string Statement, string Example, bool IsShown);
