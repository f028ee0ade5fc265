using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>A condition key has no values.</summary>
internal sealed class EmptyArrayCondition : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "EMPTY_ARRAY_CONDITION",
        FindingType.Suggestion,
        "Empty list of values",
        "Write the values, or remove the condition.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => statement.Conditions
        .Where(condition => condition.KeyMember.Value is { Kind: SourceNodeKind.Array, Elements.Count: 0 } && condition.Operator is { SetOperator: SetOperator.None, IfExists: false })
        .Select(condition => new RuleHit($"`{condition.Key}` is compared with an empty list.", condition.KeyMember.Value!.Location));
}
