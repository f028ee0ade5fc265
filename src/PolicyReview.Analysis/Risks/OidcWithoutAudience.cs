using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A trust policy for an OIDC provider that does not ask for its audience, or takes any.</summary>
internal sealed class OidcWithoutAudience : PrincipalRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "oidc-without-audience",
        FindingType.SecurityWarning,
        "OIDC trust without an audience",
        "Add `StringEquals` on the provider's `aud`, for GitHub Actions `sts.amazonaws.com`.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override RuleHit? Check(PrincipalValue principal, Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Principals is null || OidcClaims.HostOf(principal) is not { } host)
        {
            return null;
        }

        var claim = AudienceClaim(host);
        if (OidcClaims.Condition(statement, host, claim) is not { } condition)
        {
            return new RuleHit($"No condition asks for `{host}:{claim}`: tokens for every audience registered with the provider are taken.", principal.Node.Location);
        }

        foreach (var value in condition.Values)
        {
            if (condition.Operator.Name == "StringLike" && WildcardPattern.HasWildcard(value.Value))
            {
                return new RuleHit($"`{value.Value}` takes tokens issued for somebody else as well.", value.Node.Location);
            }
        }

        return null;
    }

    // Login with Amazon and Facebook call it app_id (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html).
    private static string AudienceClaim(string host) => host is "www.amazon.com" or "graph.facebook.com" ? "app_id" : "aud";
}
