namespace PolicyReview.Analysis.Policies;

/// <summary>What kinds of policy have in common.</summary>
public static class DocumentKindGrammar
{
    /// <summary>True if the statements say who may do something; else they say what somebody may do.</summary>
    public static bool NamesPrincipals(this DocumentKind kind) => kind is DocumentKind.TrustPolicy or DocumentKind.ResourcePolicy or DocumentKind.ResourceControlPolicy;

    /// <summary>True if nothing is granted by it: what it lets through must be granted by another.</summary>
    public static bool OnlyCaps(this DocumentKind kind) => kind is DocumentKind.PermissionsBoundary or DocumentKind.ServiceControlPolicy or DocumentKind.ResourceControlPolicy;
}
