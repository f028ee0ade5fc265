using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>A check that looks at one value of one condition at a time.</summary>
public abstract class ConditionValueRule : PolicyRule
{
    internal sealed override void Report(PolicyContext context, List<Finding> findings)
    {
        foreach (var statement in context.StatementSpan)
        {
            var conditions = statement.Conditions;
            for (var i = 0; i < conditions.Count; i++)
            {
                if (AppliesTo(conditions[i], statement, context))
                {
                    Report(conditions[i], statement, context, findings);
                }
            }
        }
    }

    private void Report(ConditionEntry condition, Statement statement, PolicyContext context, List<Finding> findings)
    {
        var values = condition.Values;
        for (var i = 0; i < values.Count; i++)
        {
            Add(Check(values[i], condition, statement, context), findings);
        }
    }

    /// <summary>True if the values of <paramref name="condition"/> are to be looked at.</summary>
    protected abstract bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context);

    /// <summary>The finding for <paramref name="value"/>, or null.</summary>
    protected abstract RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context);
}
