using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>A check that looks at one condition, an operator with a key and its values, at a time.</summary>
public abstract class ConditionRule : PolicyRule
{
    internal sealed override void Report(PolicyContext context, List<Finding> findings)
    {
        foreach (var statement in context.StatementSpan)
        {
            var all = statement.Conditions;
            for (var i = 0; i < all.Count; i++)
            {
                Add(Check(all[i], statement, context), findings);
            }
        }
    }

    /// <summary>The finding for <paramref name="condition"/> of <paramref name="statement"/>, or null.</summary>
    protected abstract RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context);
}
