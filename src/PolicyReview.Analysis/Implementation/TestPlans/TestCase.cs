using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>One request with the answer it must get.</summary>
/// <param name="Name">What people call the case; no two cases of a plan have the same.</param>
/// <param name="Request">The request.</param>
/// <param name="Expected">The answer it must get.</param>
/// <param name="Why">Why: the use case's phrase, or the accident it guards against. Null if nobody said.</param>
public sealed record TestCase(string Name, AccessRequest Request, ExpectedAccess Expected, string? Why);
