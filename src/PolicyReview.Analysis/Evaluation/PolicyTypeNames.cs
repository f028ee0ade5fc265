namespace PolicyReview.Analysis.Evaluation;

/// <summary>AWS's own words for its policy types, as they stand in a sentence.</summary>
public static class PolicyTypeNames
{
    /// <summary>"identity-based policy", "SCP", "permissions boundary" …</summary>
    public static string InWords(this PolicyType type) => type switch
    {
        PolicyType.ResourceControlPolicy => "RCP",
        PolicyType.ServiceControlPolicy => "SCP",
        PolicyType.EndpointPolicy => "VPC endpoint policy",
        PolicyType.ResourcePolicy => "resource-based policy",
        PolicyType.IdentityPolicy => "identity-based policy",
        PolicyType.PermissionsBoundary => "permissions boundary",
        _ => "session policy",
    };
}
