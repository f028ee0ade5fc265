using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>A check that looks at one value of one condition at a time.</summary>
public abstract class ConditionValueRule : PolicyRule
{
    internal sealed override void Report(PolicyContext context, List<Finding> findings)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var condition in statement.Conditions)
            {
                if (!AppliesTo(condition, statement, context))
                {
                    continue;
                }

                foreach (var value in condition.Values)
                {
                    Add(Check(value, condition, statement, context), findings);
                }
            }
        }
    }

    /// <summary>True if the values of <paramref name="condition"/> are to be looked at.</summary>
    protected abstract bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context);

    /// <summary>The finding for <paramref name="value"/>, or null.</summary>
    protected abstract RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context);
}
