using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A trust policy uses NotPrincipal.</summary>
internal sealed class RoleTrustPolicySyntaxErrorNotprincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL",
        FindingType.Error,
        "NotPrincipal in a trust policy",
        "Name those who may assume the role with `Principal`.") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        statement.NotPrincipals is { Member: var member } ? [new RuleHit("`NotPrincipal` cannot stand in a trust policy.", member.KeyLocation)] : [];
}
