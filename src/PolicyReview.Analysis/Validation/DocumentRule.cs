namespace PolicyReview.Analysis.Validation;

/// <summary>A check that looks at the document as a whole, or compares its statements.</summary>
public abstract class DocumentRule : PolicyRule
{
    internal sealed override void Report(PolicyContext context, List<Finding> findings)
    {
        foreach (var hit in Check(context))
        {
            Add(hit, findings);
        }
    }

    /// <summary>Every place where the rule finds what it looks for.</summary>
    protected abstract IEnumerable<RuleHit> Check(PolicyContext context);
}
