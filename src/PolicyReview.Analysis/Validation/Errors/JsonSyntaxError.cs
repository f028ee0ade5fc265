using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The document is not JSON.</summary>
internal sealed class JsonSyntaxError : DocumentRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "JSON_SYNTAX_ERROR",
        FindingType.Error,
        "Not JSON",
        "Mend the text at the marked place; nothing else can be checked until it is JSON.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(PolicyContext context)
    {
        if (context.Document.Tree.Problem is { } problem)
        {
            yield return new RuleHit(problem.Message, new Location([], problem.Span));
        }
    }
}
