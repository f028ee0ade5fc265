namespace PolicyReview.Analysis.Validation;

/// <summary>
/// A check: a pure function of a document and the service reference. A rule derives from the base class that names what it looks at,
/// so that the walk over a document is written once: <see cref="DocumentRule"/>, <see cref="StatementRule"/>, <see cref="ActionRule"/>,
/// <see cref="ResourceRule"/>, <see cref="PrincipalRule"/>, <see cref="ConditionRule"/>.
/// </summary>
public abstract class PolicyRule
{
    /// <summary>What it looks for.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Adds a finding for every place where the rule finds that.</summary>
    internal abstract void Report(PolicyContext context, List<Finding> findings);

    /// <summary>Adds the finding for <paramref name="hit"/>, if there is one.</summary>
    private protected void Add(RuleHit? hit, List<Finding> findings)
    {
        if (hit is not null)
        {
            findings.Add(Descriptor.Report(hit));
        }
    }
}
