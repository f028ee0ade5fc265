using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A trust policy has the bare string * as its principal.</summary>
internal sealed class RoleTrustPolicyUnsupportedWildcardInPrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
        FindingType.Error,
        "Bare `*` as a trusted principal",
        "Name the account, role, service or provider that may assume the role.") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        statement.Principals?.Member.Value is { Kind: SourceNodeKind.String, Text: "*" } everybody ? [new RuleHit("`*` cannot be the principal of a trust policy.", everybody.Location)] : [];
}
