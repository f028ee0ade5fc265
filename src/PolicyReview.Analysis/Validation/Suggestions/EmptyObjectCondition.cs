using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>Condition, or an operator in it, is an empty object.</summary>
internal sealed class EmptyObjectCondition : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "EMPTY_OBJECT_CONDITION",
        FindingType.Suggestion,
        "Empty condition",
        "Write the condition, or remove it.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => statement.Node.ValueOf("Condition") is not { } condition
        ? []
        : condition.Members.Select(member => member.Value).Prepend(condition)
            .Where(value => value is { Kind: SourceNodeKind.Object, Members.Count: 0 })
            .Select(value => new RuleHit("The condition is empty and limits nothing.", value!.Location));
}
