namespace PolicyReview.Analysis.Evaluation;

/// <summary>All policies that AWS would look at for the requests in question. What is empty is not there: no boundary, no organization.</summary>
public sealed record PolicySet
{
    /// <summary>A set without any policy.</summary>
    public static PolicySet Empty { get; } = new();

    /// <summary>Policies of the user and its groups, or of the role. One Allow is enough.</summary>
    public IReadOnlyList<NamedPolicy> IdentityPolicies { get; init; } = [];

    /// <summary>The principal's permissions boundary. AWS knows one per principal; if several are given, one Allow is enough.</summary>
    public IReadOnlyList<NamedPolicy> PermissionsBoundaries { get; init; } = [];

    /// <summary>The resource's own policy: bucket policy, key policy, a role's trust policy. Null if the resource has none.</summary>
    public NamedPolicy? ResourcePolicy { get; init; }

    /// <summary>Policies passed when the session was made; one Allow is enough.</summary>
    public IReadOnlyList<NamedPolicy> SessionPolicies { get; init; } = [];

    /// <summary>SCPs from the organization's root down to the principal's account.</summary>
    public IReadOnlyList<PolicyLevel> ServiceControlPolicies { get; init; } = [];

    /// <summary>RCPs from the organization's root down to the resource's account. AWS's own RCPFullAWSAccess counts as attached on every level.</summary>
    public IReadOnlyList<PolicyLevel> ResourceControlPolicies { get; init; } = [];

    /// <summary>The policy of the VPC endpoint on the request's way. One Allow is enough.</summary>
    public IReadOnlyList<NamedPolicy> EndpointPolicies { get; init; } = [];

    /// <summary>The 12-digit account that manages the organization: SCPs do not bind its principals, RCPs not its resources. Null if not known.</summary>
    public string? ManagementAccount { get; init; }
}
