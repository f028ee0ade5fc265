using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>A condition key has an empty list of values. Access Analyzer tells apart, in four codes, what the operator makes of that.</summary>
internal abstract class EmptyArrayConditionRule : ConditionRule
{
    /// <summary>True for the operators of this code.</summary>
    protected abstract bool Covers(ConditionOperator op);

    /// <summary>What the empty list does to the condition, to follow "…, which".</summary>
    protected abstract string Effect { get; }

    protected sealed override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.KeyMember.Value is { Kind: SourceNodeKind.Array, Elements.Count: 0 } list && Covers(condition.Operator)
            ? new RuleHit($"`{condition.Key}` is compared with an empty list, which {Effect}.", list.Location)
            : null;
}
