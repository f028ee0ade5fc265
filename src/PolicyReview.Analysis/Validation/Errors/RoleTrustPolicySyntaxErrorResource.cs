using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A trust policy has Resource or NotResource.</summary>
internal sealed class RoleTrustPolicySyntaxErrorResource : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE",
        FindingType.Error,
        "Resource in a trust policy",
        "Remove it: the resource of a trust policy is the role itself.") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        (statement.Resources ?? statement.NotResources) is { Member: var member } ? [new RuleHit($"`{member.Name}` cannot stand in a trust policy.", member.KeyLocation)] : [];
}
