using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A statement of a policy that has principals has neither Principal nor NotPrincipal.</summary>
internal sealed class MissingPrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_PRINCIPAL",
        FindingType.Error,
        "No principal",
        "Add `Principal`: a resource policy has to say whom it is about, an RCP says `\"*\"`.",
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.ResourceBased | PolicyTypes.ResourceControl };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        statement is { Principals: null, NotPrincipals: null } ? [new RuleHit($"`{statement.DisplayName}` names no principal.", statement.Node.Location)] : [];
}
