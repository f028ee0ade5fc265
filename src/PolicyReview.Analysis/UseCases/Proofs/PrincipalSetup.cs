using PolicyReview.Analysis.Implementation.Metadata;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>What the principal has beside the documents of its submission.</summary>
public sealed record PrincipalSetup
{
    /// <summary>A principal with nothing else.</summary>
    public static PrincipalSetup Nothing { get; } = new();

    /// <summary>The ARN of the role or user that the policies and metadata were imported from; null if they were written by hand.</summary>
    public string? ImportedFrom { get; init; }

    /// <summary>ARNs of the AWS managed policies that are attached to it.</summary>
    public IReadOnlyList<string> AttachedPolicies { get; init; } = [];

    /// <summary>Policies that it has in its account already, as imported.</summary>
    public IReadOnlyList<DeployedPolicy> DeployedPolicies { get; init; } = [];

    /// <summary>Those of <see cref="DeployedPolicies"/> that the submission does not replace: the principal goes on having them.</summary>
    public IEnumerable<DeployedPolicy> StayingPolicies => DeployedPolicies.Where(policy => !policy.IsReplaced);

    /// <summary>The role's maximum session, path, boundary and tags; null if nothing was said of them.</summary>
    public RoleMetadata? Role { get; init; }
}
