using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>A value that its operator cannot read. A policy variable among such values is another finding.</summary>
internal abstract class TypedValueRule : ConditionValueRule
{
    /// <summary>What the operator takes, to follow "takes".</summary>
    protected abstract string Expected { get; }

    /// <summary>True for the operators of this rule.</summary>
    protected abstract bool Covers(OperatorFamily family);

    /// <summary>True if the operator can read <paramref name="value"/>.</summary>
    protected abstract bool Fits(string value);

    protected sealed override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) => Covers(condition.Operator.Family);

    protected sealed override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context) =>
        Fits(value.Value) || PolicyVariable.AnyIn(value.Value)
            ? null
            : new RuleHit($"`{value.Value}` is not what `{condition.Operator.Written}` takes, {Expected}: the condition on `{condition.Key}` cannot be evaluated as meant.", value.Node.Location);
}
