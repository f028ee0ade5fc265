namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>The policy has no Version.</summary>
internal sealed class MissingVersion : DocumentRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_VERSION",
        FindingType.Warning,
        "No version",
        "Add `\"Version\": \"2012-10-17\"`; without it policy variables stay literal text, and managed policies are refused.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(PolicyContext context) =>
        context.Document is { Root: not null, Version: null } ? [new RuleHit("The policy has no `Version`, so AWS reads it as `2008-10-17`.", context.Document.WholeLocation)] : [];
}
