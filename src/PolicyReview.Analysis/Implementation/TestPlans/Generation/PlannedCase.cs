using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Implementation.TestPlans.Generation;

/// <summary>A case before it has a name.</summary>
/// <param name="Request">The request.</param>
/// <param name="Expected">The answer it must get.</param>
/// <param name="Why">The phrase, or the accident it guards against.</param>
internal sealed record PlannedCase(AccessRequest Request, ExpectedAccess Expected, string Why);
