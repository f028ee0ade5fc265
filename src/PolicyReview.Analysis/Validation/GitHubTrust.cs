using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// A statement that trusts GitHub Actions, and the subjects it asks for
/// (https://docs.github.com/actions/reference/security/oidc).
/// </summary>
/// <param name="Principal">The provider.</param>
/// <param name="Subjects">Values of <c>token.actions.githubusercontent.com:sub</c>.</param>
/// <param name="PinsRef">True if a condition on the claim <c>ref</c> or <c>environment</c> pins the branch or environment without a wildcard.</param>
internal sealed record GitHubTrust(PrincipalValue Principal, IReadOnlyList<PolicyString> Subjects, bool PinsRef)
{
    /// <summary>The host of GitHub's provider; GitHub Enterprise Cloud has its own below <c>ghe.com</c>.</summary>
    public const string Host = "token.actions.githubusercontent.com";

    /// <summary>The trust, if <paramref name="statement"/> is an Allow of a trust policy for GitHub's provider.</summary>
    public static GitHubTrust? In(Statement statement, PolicyContext context)
    {
        if (context.Kind != DocumentKind.TrustPolicy || statement.Effect != Effect.Allow)
        {
            return null;
        }

        return OidcTrust.ProvidersIn(statement).FirstOrDefault(provider => IsGitHub(provider.Host)) is { } found
            ? new GitHubTrust(found.Principal, [.. Claims(statement, found.Host, "sub")], Pins(statement, found.Host, "ref") || Pins(statement, found.Host, "environment"))
            : null;
    }

    private static bool IsGitHub(string host) =>
        host.StartsWith(Host, StringComparison.OrdinalIgnoreCase)
        || (host.StartsWith("token.actions.", StringComparison.OrdinalIgnoreCase) && host.EndsWith(".ghe.com", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<PolicyString> Claims(Statement statement, string host, string claim) => statement.Conditions
        .Where(condition => condition.KeyIs($"{host}:{claim}") && condition.Operator is { IsNegated: false, IfExists: false, Name: not "Null" })
        .SelectMany(condition => condition.Values);

    private static bool Pins(Statement statement, string host, string claim) =>
        Claims(statement, host, claim).ToList() is { Count: > 0 } values && values.TrueForAll(value => !WildcardPattern.HasWildcard(value.Value));
}
