using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// A document that is longer than its quota (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html). Access Analyzer's
/// recorded answers for identity policies give the number of characters that are no white space, plus one.
/// </summary>
internal abstract class PolicySizeRule : DocumentRule
{
    /// <summary>The most characters the document may have, white space left out.</summary>
    protected abstract int Quota { get; }

    /// <summary>What the quota is for.</summary>
    protected abstract string Subject { get; }

    protected sealed override IEnumerable<RuleHit> Check(PolicyContext context)
    {
        var text = context.Document.Source.Text;
        if (text.Length < Quota || SizeOf(text) is var size && size <= Quota)
        {
            return [];
        }

        return [new RuleHit($"The document has {size:N0} characters without white space; {Subject} may have {Quota:N0}.", context.Document.WholeLocation)];
    }

    private static int SizeOf(string text)
    {
        var size = 1;
        foreach (var character in text)
        {
            size += character is ' ' or '\n' or '\r' or '\t' ? 0 : 1;
        }

        return size;
    }
}
