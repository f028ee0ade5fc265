using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The policy has no Statement.</summary>
internal sealed class MissingStatement : DocumentRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_STATEMENT",
        FindingType.Error,
        "No statement",
        "Add a `Statement` with at least one statement.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(PolicyContext context) =>
        context.Document is { Root: not null, StatementNode: null }
            ? [new RuleHit("The policy has no `Statement`, so it neither allows nor denies anything.", context.Document.WholeLocation)]
            : [];
}
