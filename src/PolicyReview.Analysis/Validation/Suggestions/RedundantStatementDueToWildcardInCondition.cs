using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>A condition that no request which has the key can meet: whatever the value is, it is like *.</summary>
internal sealed class RedundantStatementDueToWildcardInCondition : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION",
        FindingType.Suggestion,
        "Condition that is never met",
        "Write the values that are meant, or ask with `Null` whether the key is there.");

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (condition.Operator is not { Name: "StringNotLike" or "ArnNotLike" } op || (!op.IfExists && op.SetOperator != SetOperator.ForAnyValue))
        {
            return null;
        }

        foreach (var value in condition.Values)
        {
            if (value.Value == "*")
            {
                return new RuleHit($"Every value of `{condition.Key}` is like `*`, so no request that has the key meets `{op.Written}`.", value.Node.Location);
            }
        }

        return null;
    }
}
