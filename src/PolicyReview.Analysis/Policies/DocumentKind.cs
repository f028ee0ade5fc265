namespace PolicyReview.Analysis.Policies;

/// <summary>What a policy document is attached to, which decides the grammar it must follow.</summary>
public enum DocumentKind
{
    /// <summary>What a role, user or group may do (identity-based).</summary>
    PermissionsPolicy,

    /// <summary>Who may assume a role.</summary>
    TrustPolicy,

    /// <summary>The most that an identity-based policy can grant.</summary>
    PermissionsBoundary,

    /// <summary>Attached to a resource such as a bucket, key or queue.</summary>
    ResourcePolicy,

    /// <summary>SCP of AWS Organizations.</summary>
    ServiceControlPolicy,

    /// <summary>RCP of AWS Organizations.</summary>
    ResourceControlPolicy,
}
