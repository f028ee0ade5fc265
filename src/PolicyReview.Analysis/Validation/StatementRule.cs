using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>A check that looks at one well-formed statement at a time.</summary>
public abstract class StatementRule : PolicyRule
{
    internal sealed override void Report(PolicyContext context, List<Finding> findings)
    {
        foreach (var statement in context.StatementSpan)
        {
            var hits = Check(statement, context);
            if (hits is RuleHit[] { Length: 0 })
            {
                continue;
            }

            foreach (var hit in hits)
            {
                Add(hit, findings);
            }
        }
    }

    /// <summary>Every place in <paramref name="statement"/> where the rule finds what it looks for; the empty list, not an iterator, where it does not apply.</summary>
    protected abstract IEnumerable<RuleHit> Check(Statement statement, PolicyContext context);
}
