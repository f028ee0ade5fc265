using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>A Like operator that also holds for absent keys is given <c>*</c>: the condition always holds.</summary>
internal sealed class RedundantKeyDueToWildcardInCondition : ConditionValueRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION",
        FindingType.Suggestion,
        "Condition that always holds",
        "Remove the key, or write the values it has to have.");

    // ArnLike compares six fields, and `*` is none of them: only StringLike takes it for any text.
    protected override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Operator is { Name: "StringLike" } op && (op.SetOperator == SetOperator.ForAllValues || (op.IfExists && op.SetOperator == SetOperator.None));

    protected override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context) => value.Value == "*"
        ? new RuleHit($"`{condition.Operator.Written}` holds where `{condition.Key}` is absent, and `*` where it is there: the condition limits nothing.", value.Node.Location)
        : null;
}
