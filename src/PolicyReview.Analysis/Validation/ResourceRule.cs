using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>A check that looks at one entry of <c>Resource</c> or <c>NotResource</c> at a time.</summary>
public abstract class ResourceRule : PolicyRule
{
    internal sealed override void Report(PolicyContext context, List<Finding> findings)
    {
        foreach (var statement in context.StatementSpan)
        {
            var all = statement.ResourceEntries;
            for (var i = 0; i < all.Count; i++)
            {
                Add(Check(all[i], statement, context), findings);
            }
        }
    }

    /// <summary>The finding for <paramref name="entry"/> of <paramref name="statement"/>, or null.</summary>
    protected abstract RuleHit? Check(ResourceEntry entry, Statement statement, PolicyContext context);
}
