using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Cli.Export;

namespace PolicyReview.Cli.Submissions;

/// <summary>A role's description as documents of a submission.</summary>
/// <param name="Permissions">Its permissions policy.</param>
/// <param name="Trust">Its trust policy; null for a permission set.</param>
/// <param name="Metadata">What it is to have besides.</param>
internal sealed record DescribedRole(GivenPolicy Permissions, GivenPolicy? Trust, RoleMetadata Metadata)
{
    /// <exception cref="UnusableInputException">It or one of its policies cannot be used.</exception>
    public static async Task<DescribedRole> ReadAsync(string path, CancellationToken stop)
    {
        var file = await RoleFile.ReadAsync(path, stop);
        var (name, role) = (file.Role.Outline.Name, file.Role);
        return new DescribedRole(
            new GivenPolicy(new NamedPolicy($"{name}: permissions policy", role.PermissionsPolicies[0].Document), file.PermissionsPath),
            role.TrustPolicy is { } trust ? new GivenPolicy(new NamedPolicy($"{name}: trust policy", trust), file.TrustPath) : null,
            role.Outline.Metadata);
    }
}
