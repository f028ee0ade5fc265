using PolicyReview.Analysis.Implementation.Drift;
using PolicyReview.Analysis.Implementation.Metadata;

namespace PolicyReview.Analysis.Implementation.Deployed;

/// <summary>A role or user as an account has it, or as a template or plan makes it.</summary>
/// <param name="Policies">Its ARN and its policies; for a user those of its groups too.</param>
/// <param name="Metadata">What it has beside its policies.</param>
public sealed record DeployedPrincipal(DeployedRole Policies, RoleMetadata Metadata)
{
    /// <summary>What of the metadata only the deployment knows, at most one a field.</summary>
    public IReadOnlyList<UnknownMetadata> Unknown { get; init; } = [];
}
