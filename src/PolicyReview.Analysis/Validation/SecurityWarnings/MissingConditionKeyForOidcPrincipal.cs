using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>A trust policy for an OIDC provider with no condition on its claims.</summary>
internal sealed class MissingConditionKeyForOidcPrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL",
        FindingType.SecurityWarning,
        "OIDC trust without conditions",
        "Add conditions on the provider's `aud` and `sub`.") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Principals is null)
        {
            return [];
        }

        var claims = statement.Conditions.Select(condition => condition.Key[..Math.Max(0, condition.Key.LastIndexOf(':'))]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return OidcTrust.ProvidersIn(statement)
            .Where(provider => !claims.Contains(provider.Host))
            .Select(provider => new RuleHit($"Every token of `{provider.Host}` can assume the role: no condition looks at its claims.", provider.Principal.Node.Location));
    }
}
