using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A statement of an identity-based policy has Principal or NotPrincipal.</summary>
internal sealed class UnsupportedPrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "UNSUPPORTED_PRINCIPAL",
        FindingType.Error,
        "Principal in an identity policy",
        "Remove the element; the principal is whoever the policy is attached to. A trust statement belongs into the trust policy, a document of its own.") with { AppliesTo = PolicyTypes.Identity };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        (statement.Principals ?? statement.NotPrincipals) is { Member: { Value: { } value } member }
            ? [new RuleHit($"`{member.Name}` cannot stand in a policy that is attached to a user, group or role.", value.Location)]
            : [];
}
