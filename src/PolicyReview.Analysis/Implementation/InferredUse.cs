using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation;

/// <summary>
/// What a policy is used as, as far as the document itself says so: a <c>Principal</c> makes it a resource policy, and one whose
/// actions are all for assuming a role a trust policy; everything else is taken for an identity-based policy.
/// </summary>
public static class InferredUse
{
    private static readonly string[] ForAssumingRoles = ["sts:AssumeRole*", "sts:TagSession", "sts:SetSourceIdentity", "sts:SetContext"];

    /// <summary>The kind of <paramref name="document"/>.</summary>
    public static DocumentKind Of(PolicyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return !document.Statements.Any(HasPrincipal) ? DocumentKind.PermissionsPolicy
            : document.Statements.All(OnlyAssumes) ? DocumentKind.TrustPolicy
            : DocumentKind.ResourcePolicy;
    }

    private static bool HasPrincipal(Statement statement) => statement.Principals is not null || statement.NotPrincipals is not null;

    private static bool OnlyAssumes(Statement statement) => statement.Actions is { Values.Count: > 0 } actions
        && actions.Values.All(action => ForAssumingRoles.Any(pattern => WildcardPattern.Covers(pattern, action.Value, ignoreCase: true)));
}
