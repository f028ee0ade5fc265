using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>Two statements share a Sid in a resource-based policy.</summary>
internal sealed class UniqueSidsRecommended : DocumentRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "UNIQUE_SIDS_RECOMMENDED",
        FindingType.Warning,
        "Sid used twice",
        "Give every statement a Sid of its own, so that a record names one statement.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(PolicyContext context) => context.IsResourceBased
        ? context.Document.Statements.Where(statement => statement.Sid is not null)
            .GroupBy(statement => statement.Sid, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => new RuleHit($"{group.Count()} statements share the Sid `{group.Key}`.", [.. group.Select(statement => statement.SidNode!.Location)]))
        : [];
}
