using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>A trust policy for an OIDC provider with no condition on its claims.</summary>
internal sealed class MissingConditionKeyForOidcPrincipal : PrincipalRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL",
        FindingType.SecurityWarning,
        "OIDC trust without conditions",
        "Add conditions on the provider's `aud` and `sub`.") with
    { AppliesTo = PolicyTypes.RoleTrust };

    protected override RuleHit? Check(PrincipalValue principal, Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Principals is null || OidcTrust.HostOf(principal) is not { } host)
        {
            return null;
        }

        foreach (var condition in statement.Conditions)
        {
            if (IsClaimOf(host, condition.Key))
            {
                return null;
            }
        }

        return new RuleHit($"Every token of `{host}` can assume the role: no condition looks at its claims.", principal.Node.Location);
    }

    private static bool IsClaimOf(string host, string key) =>
        key.Length > host.Length && key[host.Length] == ':' && key.StartsWith(host, StringComparison.OrdinalIgnoreCase);
}
