using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>A check that looks at one statement at a time.</summary>
public abstract class StatementRule : PolicyRule
{
    /// <inheritdoc />
    public sealed override IEnumerable<RuleHit> Check(PolicyContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Document.Statements.Where(statement => !Grammar.IsMalformed(statement)).SelectMany(statement => Check(statement, context));
    }

    /// <summary>Every place in <paramref name="statement"/> where the rule finds what it looks for.</summary>
    protected abstract IEnumerable<RuleHit> Check(Statement statement, PolicyContext context);
}
