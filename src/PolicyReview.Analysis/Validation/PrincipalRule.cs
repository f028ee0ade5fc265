using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>A check that looks at one principal of <c>Principal</c> or <c>NotPrincipal</c> at a time.</summary>
public abstract class PrincipalRule : PolicyRule
{
    internal sealed override void Report(PolicyContext context, List<Finding> findings)
    {
        foreach (var statement in context.StatementSpan)
        {
            var all = statement.PrincipalValues;
            for (var i = 0; i < all.Count; i++)
            {
                Add(Check(all[i], statement, context), findings);
            }
        }
    }

    /// <summary>The finding for <paramref name="principal"/> of <paramref name="statement"/>, or null.</summary>
    protected abstract RuleHit? Check(PrincipalValue principal, Statement statement, PolicyContext context);
}
