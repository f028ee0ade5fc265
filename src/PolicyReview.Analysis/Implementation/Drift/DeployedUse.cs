using PolicyReview.Analysis.Implementation.Templates;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>What a template gives a role as its permissions, or as its trust.</summary>
/// <param name="Documents">The policies, unknown values written as <c>*</c>.</param>
/// <param name="Unresolved">Values that only the deployment knows.</param>
/// <param name="Missing">What belongs to the role and stands elsewhere, one sentence each.</param>
public sealed record DeployedUse(IReadOnlyList<PolicyDocument> Documents, IReadOnlyList<UnresolvedValue> Unresolved, IReadOnlyList<string> Missing);
