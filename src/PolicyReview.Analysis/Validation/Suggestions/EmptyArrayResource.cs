using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>Resource or NotResource is an empty list.</summary>
internal sealed class EmptyArrayResource : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "EMPTY_ARRAY_RESOURCE",
        FindingType.Suggestion,
        "Empty list of resources",
        "Name the resources, or remove the statement.",
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        (statement.Resources ?? statement.NotResources) is { Member.Value: { Kind: SourceNodeKind.Array, Elements.Count: 0 } list } element
            ? [new RuleHit($"`{element.Member.Name}` is an empty list: the statement has no effect.", list.Location)]
            : [];
}
