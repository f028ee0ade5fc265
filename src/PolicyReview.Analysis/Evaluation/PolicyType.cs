namespace PolicyReview.Analysis.Evaluation;

/// <summary>
/// AWS's policy types, in the order in which the enforcement code asks them.
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html"/>
/// </summary>
public enum PolicyType
{
    /// <summary>RCPs of the organization that owns the resource.</summary>
    ResourceControlPolicy,

    /// <summary>SCPs of the organization that the principal's account belongs to.</summary>
    ServiceControlPolicy,

    /// <summary>The policy of the VPC endpoint that the request goes through.</summary>
    EndpointPolicy,

    /// <summary>The resource's own policy: bucket policy, key policy, a role's trust policy.</summary>
    ResourcePolicy,

    /// <summary>Policies of the user, its groups, or the role.</summary>
    IdentityPolicy,

    /// <summary>The most that identity-based policies can grant to this user or role.</summary>
    PermissionsBoundary,

    /// <summary>Policies passed when the session was made.</summary>
    SessionPolicy,
}
