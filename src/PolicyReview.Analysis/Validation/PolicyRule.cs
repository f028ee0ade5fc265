namespace PolicyReview.Analysis.Validation;

/// <summary>A check: a pure function of a document and the service reference.</summary>
public abstract class PolicyRule
{
    /// <summary>What it looks for.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Every place where it finds that, in document order.</summary>
    public abstract IEnumerable<RuleHit> Check(PolicyContext context);
}
