using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>A trust policy for an OIDC provider with no condition on its claims.</summary>
internal sealed class MissingConditionKeyForOidcPrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL",
        FindingType.SecurityWarning,
        "OIDC trust without conditions",
        "Add conditions on the provider's `aud` and `sub`.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => context.Kind != DocumentKind.TrustPolicy || statement.Effect != Effect.Allow
        ? []
        : OidcTrust.ProvidersIn(statement)
            .Where(provider => !statement.Conditions.Any(condition => condition.Key.StartsWith(provider.Host + ":", StringComparison.OrdinalIgnoreCase)))
            .Select(provider => new RuleHit($"Every token of `{provider.Host}` can assume the role: no condition looks at its claims.", provider.Principal.Node.Location));
}
