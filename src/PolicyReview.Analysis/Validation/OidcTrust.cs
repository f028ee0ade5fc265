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
        foreach (var principal in (statement.Principals?.Values ?? []).Where(value => value.Kind == "Federated"))
        {
            const string Marker = ":oidc-provider/";
            var at = principal.Value.IndexOf(Marker, StringComparison.Ordinal);
            if (at >= 0)
            {
                yield return new OidcTrust(principal.Value[(at + Marker.Length)..], principal);
            }
            else if (!principal.Value.Contains(':', StringComparison.Ordinal) && principal.Value.Contains('.', StringComparison.Ordinal))
            {
                yield return new OidcTrust(principal.Value, principal);
            }
        }
    }
}
