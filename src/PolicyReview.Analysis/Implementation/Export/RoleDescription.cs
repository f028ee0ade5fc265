using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>A role as it is to be deployed.</summary>
/// <param name="Outline">All but the policies.</param>
/// <param name="PermissionsPolicy">What it may do.</param>
/// <param name="TrustPolicy">Who may assume it; null for a permission set, which has none to write.</param>
public sealed record RoleDescription(RoleOutline Outline, PolicyDocument PermissionsPolicy, PolicyDocument? TrustPolicy);
