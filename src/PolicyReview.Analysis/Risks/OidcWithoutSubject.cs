using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A trust in a shared OIDC issuer that does not ask who the token was issued to. For GitHub, Access Analyzer has a code.</summary>
internal sealed class OidcWithoutSubject : PrincipalRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "oidc-without-subject",
        FindingType.SecurityWarning,
        "OIDC trust without a subject",
        "Add a condition on the provider's `sub`.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override RuleHit? Check(PrincipalValue principal, Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Principals is null || OidcClaims.HostOf(principal) is not { } host || OidcIssuer.Find(host) is not { } issuer
            || OidcClaims.Asks(statement, host, "sub"))
        {
            return null;
        }

        return new RuleHit($"No condition asks for `{host}:sub`: {issuer.Everybody} can assume the role.", principal.Node.Location)
        {
            Advice = $"Add a condition on `{host}:sub`; {issuer.Name} writes subjects as `{issuer.Subject}…`.",
        };
    }
}
