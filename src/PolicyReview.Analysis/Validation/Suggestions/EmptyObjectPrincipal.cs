using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>Principal is an empty object.</summary>
internal sealed class EmptyObjectPrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "EMPTY_OBJECT_PRINCIPAL",
        FindingType.Suggestion,
        "Empty principal",
        "Name the principals.",
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.ResourceBased };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        (statement.Principals ?? statement.NotPrincipals) is { Member.Value: { Kind: SourceNodeKind.Object, Members.Count: 0 } value } element
            ? [new RuleHit($"`{element.Member.Name}` is empty: the statement is about nobody.", value.Location)]
            : [];
}
