using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Templates;

namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>What is given to a role as its permissions, as its trust or as its boundary.</summary>
/// <param name="Documents">The policies by the place where they stand, unknown values written as <c>*</c>.</param>
/// <param name="Unresolved">Values that only the deployment knows.</param>
/// <param name="Missing">What belongs to the role and stands elsewhere, one sentence each.</param>
public sealed record DeployedUse(IReadOnlyList<NamedPolicy> Documents, IReadOnlyList<UnresolvedValue> Unresolved, IReadOnlyList<string> Missing);
