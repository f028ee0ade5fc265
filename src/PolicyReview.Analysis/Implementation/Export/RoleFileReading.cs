using PolicyReview.Analysis.Configuration;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>A role's file that was read; it is to be used only if there are no problems.</summary>
/// <param name="Outline">What could be read.</param>
/// <param name="PermissionsPolicies">The files of the permissions policies, relative to this file.</param>
/// <param name="TrustPolicy">The file of the trust policy, relative to this file; null for a permission set without one.</param>
/// <param name="BoundaryPolicy">The file of a permissions boundary that is deployed with the role, relative to this file; null if it has none.</param>
/// <param name="Problems">What cannot be used, in the order of the file.</param>
public sealed record RoleFileReading(RoleOutline Outline, IReadOnlyList<string> PermissionsPolicies, string? TrustPolicy, string? BoundaryPolicy, IReadOnlyList<ConfigurationProblem> Problems);
