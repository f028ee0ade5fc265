using PolicyReview.Analysis.Implementation.Drift;
using PolicyReview.Analysis.Implementation.Metadata;

namespace PolicyReview.Analysis.Implementation.Deployed;

/// <summary>A role or user as an account has it.</summary>
/// <param name="Policies">Its ARN and its policies; for a user those of its groups too.</param>
/// <param name="Metadata">What it has beside its policies.</param>
public sealed record DeployedPrincipal(DeployedRole Policies, RoleMetadata Metadata);
