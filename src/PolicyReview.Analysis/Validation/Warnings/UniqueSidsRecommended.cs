namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>Two statements share a Sid in a resource-based policy.</summary>
internal sealed class UniqueSidsRecommended : SidRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "UNIQUE_SIDS_RECOMMENDED",
        FindingType.Warning,
        "Sid used twice",
        "Give every statement a Sid of its own, so that a record names one statement.",
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.ResourceBased };


}
