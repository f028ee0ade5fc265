using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>A check that looks at one entry of <c>Action</c> or <c>NotAction</c> at a time.</summary>
public abstract class ActionRule : PolicyRule
{
    internal sealed override void Report(PolicyContext context, List<Finding> findings)
    {
        foreach (var statement in context.StatementSpan)
        {
            var all = statement.ActionEntries;
            for (var i = 0; i < all.Count; i++)
            {
                Add(Check(all[i], statement, context), findings);
            }
        }
    }

    /// <summary>The finding for <paramref name="entry"/> of <paramref name="statement"/>, or null.</summary>
    protected abstract RuleHit? Check(ActionEntry entry, Statement statement, PolicyContext context);
}
