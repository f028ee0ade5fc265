using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>A value <c>*</c> under a Like operator: it matches every value, so that the condition only asks whether the key is there.</summary>
internal abstract class EquivalentToNullRule : ConditionValueRule
{
    /// <summary>The operator, without set operator and <c>IfExists</c>.</summary>
    protected abstract string Operator { get; }

    /// <summary>What the condition asks for, to follow "only asks that the request".</summary>
    protected abstract string Meaning { get; }

    protected sealed override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Operator is { SetOperator: SetOperator.None, IfExists: false } op && op.Name == Operator;

    protected sealed override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context) => value.Value == "*"
        ? new RuleHit($"`{condition.Operator.Written}` with `*` only asks that the request {Meaning} `{condition.Key}`; its value does not matter.", value.Node.Location)
        : null;
}
