using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>Version is a string AWS does not know.</summary>
internal sealed class InvalidVersion : DocumentRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_VERSION",
        FindingType.Error,
        "Unknown policy version",
        "Write `2012-10-17`, the current version of the policy language.");

    protected override IEnumerable<RuleHit> Check(PolicyContext context) =>
        context.Document.Version is { Kind: SourceNodeKind.String, Text: not ("2012-10-17" or "2008-10-17") } version
            ? [new RuleHit($"`{version.Text}` is no version of the policy language.", version.Location) { Replacement = "\"2012-10-17\"" }]
            : [];
}
