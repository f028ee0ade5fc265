using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis;

/// <summary>A check that one document alone cannot answer, or that costs too much to be made of thousands.</summary>
/// <param name="Descriptor">Its code and what it looks for.</param>
/// <param name="Explanation">What it finds and why that matters, for its page.</param>
/// <param name="LooksAt">What it reads, to follow "looks at".</param>
public sealed record SubmissionCheck(RuleDescriptor Descriptor, string Explanation, string LooksAt)
{
    /// <summary>The code.</summary>
    public string Code => Descriptor.Code;
}
