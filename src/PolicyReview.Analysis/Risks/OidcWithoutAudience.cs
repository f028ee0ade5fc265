using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A trust policy for an OIDC provider that does not ask for its audience.</summary>
internal sealed class OidcWithoutAudience : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "oidc-without-audience",
        FindingType.SecurityWarning,
        "OIDC trust without an audience",
        "Add `StringEquals` on the provider's `aud`, for GitHub Actions `sts.amazonaws.com`.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => context.Kind != DocumentKind.TrustPolicy || statement.Effect != Effect.Allow
        ? []
        : OidcTrust.ProvidersIn(statement)
            .Where(provider => !statement.Conditions.Any(condition => condition.KeyIs($"{provider.Host}:aud") && condition.Operator is { IsNegated: false, IfExists: false, Name: not "Null" }))
            .Select(provider => new RuleHit($"No condition asks for `{provider.Host}:aud`: tokens issued for somebody else are taken as well.", provider.Principal.Node.Location));
}
