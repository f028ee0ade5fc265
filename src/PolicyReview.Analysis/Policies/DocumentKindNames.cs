namespace PolicyReview.Analysis.Policies;

/// <summary>AWS's words for the kinds of policy.</summary>
public static class DocumentKindNames
{
    /// <summary>"permissions policy", "trust policy", …</summary>
    public static string Name(this DocumentKind kind) => kind switch
    {
        DocumentKind.TrustPolicy => "trust policy",
        DocumentKind.PermissionsBoundary => "permissions boundary",
        DocumentKind.ResourcePolicy => "resource policy",
        DocumentKind.ServiceControlPolicy => "service control policy (SCP)",
        DocumentKind.ResourceControlPolicy => "resource control policy (RCP)",
        _ => "permissions policy",
    };
}
