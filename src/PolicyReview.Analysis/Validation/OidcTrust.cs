using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>OIDC providers a trust statement lets in.</summary>
/// <param name="Host">The provider's address as it stands before its claims in condition keys.</param>
/// <param name="Principal">Where the statement names it.</param>
internal sealed record OidcTrust(string Host, PrincipalValue Principal)
{
    /// <summary>
    /// Providers named by ARN (<c>arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com</c>) or by name
    /// (<c>accounts.google.com</c>).
    /// </summary>
    public static IEnumerable<OidcTrust> ProvidersIn(Statement statement)
    {
        foreach (var principal in statement.Principals?.Values ?? [])
        {
            if (HostOf(principal) is { } host)
            {
                yield return new OidcTrust(host, principal);
            }
        }
    }

    /// <summary>The address of the OIDC provider that <paramref name="principal"/> is, or null if it is none.</summary>
    public static string? HostOf(PrincipalValue principal)
    {
        if (principal.Kind != "Federated")
        {
            return null;
        }

        const string Marker = ":oidc-provider/";
        var at = principal.Value.IndexOf(Marker, StringComparison.Ordinal);
        return at >= 0 ? principal.Value[(at + Marker.Length)..]
            : !principal.Value.Contains(':', StringComparison.Ordinal) && principal.Value.Contains('.', StringComparison.Ordinal) ? principal.Value
            : null;
    }
}
