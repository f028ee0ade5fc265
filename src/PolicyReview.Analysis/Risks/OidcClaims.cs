using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Risks;

/// <summary>Conditions of a trust statement on the claims of an OIDC provider, such as <c>gitlab.com:sub</c>.</summary>
internal static class OidcClaims
{
    private const string Marker = ":oidc-provider/";

    /// <summary>
    /// The provider's address as it stands before its claims: of <c>arn:aws:iam::111122223333:oidc-provider/gitlab.com</c>, or of a name such as
    /// <c>accounts.google.com</c>; null for other principals.
    /// </summary>
    public static string? HostOf(PrincipalValue principal)
    {
        if (principal.Kind != "Federated")
        {
            return null;
        }

        var at = principal.Value.IndexOf(Marker, StringComparison.Ordinal);
        return at >= 0 ? principal.Value[(at + Marker.Length)..]
            : !principal.Value.Contains(':', StringComparison.Ordinal) && principal.Value.Contains('.', StringComparison.Ordinal) ? principal.Value : null;
    }

    /// <summary>True if a condition on the claim must hold: it is not negated, not optional, and not just about being there.</summary>
    public static bool Asks(Statement statement, string host, string claim) => Condition(statement, host, claim) is not null;

    /// <summary>The first condition on the claim that must hold; null if there is none.</summary>
    public static ConditionEntry? Condition(Statement statement, string host, string claim)
    {
        foreach (var condition in statement.Conditions)
        {
            if (IsOf(condition.Key, host, claim) && condition.Operator is { IsNegated: false, IfExists: false, Name: not "Null" })
            {
                return condition;
            }
        }

        return null;
    }

    private static bool IsOf(string key, string host, string claim) =>
        key.Length == host.Length + claim.Length + 1 && key[host.Length] == ':'
        && key.StartsWith(host, StringComparison.OrdinalIgnoreCase) && key.EndsWith(claim, StringComparison.OrdinalIgnoreCase);
}
