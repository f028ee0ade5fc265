using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>In one list an entry covers others.</summary>
internal sealed class RedundantResource : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "REDUNDANT_RESOURCE",
        FindingType.Suggestion,
        "Resource said twice",
        "Keep the entry that covers the others, or narrow it.",
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        Redundancy.In((statement.Resources ?? statement.NotResources)?.Values, ignoreCase: false, context.Budget);
}
