using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Cli.Export;

namespace PolicyReview.Cli.Submissions;

/// <summary>A role's description as documents of a submission.</summary>
/// <param name="Permissions">Its permissions policies.</param>
/// <param name="Attached">The AWS managed policies that are attached to it.</param>
/// <param name="Boundary">The boundary that is deployed with it; null for none.</param>
/// <param name="Trust">Its trust policy; null for a permission set.</param>
/// <param name="Metadata">What it is to have besides.</param>
/// <param name="Gaps">Managed policies that are attached to it, and whose text is not known here; one sentence each.</param>
internal sealed record DescribedRole(
    IReadOnlyList<GivenPolicy> Permissions, IReadOnlyList<GivenPolicy> Attached, GivenPolicy? Boundary, GivenPolicy? Trust, RoleMetadata Metadata, IReadOnlyList<string> Gaps)
{
    /// <exception cref="UnusableInputException">It or one of its policies cannot be used.</exception>
    public static async Task<DescribedRole> ReadAsync(string path, CancellationToken stop)
    {
        var file = await RoleFile.ReadAsync(path, stop);
        var managed = file.Role.Outline.ManagedPolicies.Select(arn => (Arn: arn, Known: GivenPolicy.OfAws(arn))).ToList();
        return new DescribedRole(
            file.Permissions,
            [.. managed.Select(policy => policy.Known).OfType<GivenPolicy>()],
            file.Boundary,
            file.Trust,
            file.Role.Outline.Metadata,
            [.. managed.Where(policy => policy.Known is null).Select(policy => WhyUnknown(policy.Arn))]);
    }

    private static string WhyUnknown(string arn) => ManagedPolicyCatalogue.IsOfAws(arn) ? ManagedPolicyCatalogue.Embedded.WhyUnknown(arn)
        : $"`{arn}` is attached to the role, and its text is not known here. Give it with `--policy` as well.";
}
