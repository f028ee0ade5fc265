using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>Action or NotAction is an empty list.</summary>
internal sealed class EmptyArrayAction : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "EMPTY_ARRAY_ACTION",
        FindingType.Suggestion,
        "Empty list of actions",
        "Name the actions, or remove the statement.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        (statement.Actions ?? statement.NotActions) is { Member.Value: { Kind: SourceNodeKind.Array, Elements.Count: 0 } list } element
            ? [new RuleHit($"`{element.Member.Name}` is an empty list: the statement has no effect.", list.Location)]
            : [];
}
