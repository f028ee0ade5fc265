namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>Which files hold the policies of a test plan; paths are relative to the plan's folder.</summary>
public sealed record PlannedPolicies
{
    /// <summary>Policies of the role or user.</summary>
    public IReadOnlyList<string> IdentityPolicies { get; init; } = [];

    /// <summary>The permissions boundary.</summary>
    public IReadOnlyList<string> PermissionsBoundaries { get; init; } = [];

    /// <summary>The policy of the resources that the cases name; null for none.</summary>
    public string? ResourcePolicy { get; init; }

    /// <summary>The role's trust policy, asked for cases that assume the role; null for none.</summary>
    public string? TrustPolicy { get; init; }

    /// <summary>Policies passed when the session is made.</summary>
    public IReadOnlyList<string> SessionPolicies { get; init; } = [];

    /// <summary>SCPs; each file is a level of its own, from the root down.</summary>
    public IReadOnlyList<string> ServiceControlPolicies { get; init; } = [];

    /// <summary>RCPs; each file is a level of its own, from the root down.</summary>
    public IReadOnlyList<string> ResourceControlPolicies { get; init; } = [];

    /// <summary>The policy of the VPC endpoint on the way.</summary>
    public IReadOnlyList<string> EndpointPolicies { get; init; } = [];
}
