using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A trust in an OIDC issuer whose subject has a wildcard where it has to name the organisation, project or service account.</summary>
internal sealed class OidcSubjectOpen : ConditionValueRule
{
    private const string Claim = ":sub";

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "oidc-subject-open",
        FindingType.SecurityWarning,
        "OIDC subject not pinned",
        "Write out the part that says who it is; leave a `*` only for what may vary.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) =>
        statement.Effect == Effect.Allow && condition.Key.EndsWith(Claim, StringComparison.OrdinalIgnoreCase)
        && condition.Operator is { IsNegated: false, Name: "StringLike" };

    protected override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context) =>
        WildcardPattern.HasWildcard(value.Value)
        && OidcIssuer.Find(condition.Key.AsSpan(0, condition.Key.Length - Claim.Length)) is { } issuer && issuer.LeftOpen(value.Value) is { } open
            ? new RuleHit($"`{value.Value}` does not pin the {open} of {issuer.Name}: whoever fits can assume the role.", value.Node.Location)
                { Advice = $"Write out what `{issuer.Subject}` names; leave a `*` only for what follows." }
            : null;
}
