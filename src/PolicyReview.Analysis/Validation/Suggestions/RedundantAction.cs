using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>In one list an entry covers others.</summary>
internal sealed class RedundantAction : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "REDUNDANT_ACTION",
        FindingType.Suggestion,
        "Action said twice",
        "Keep the entry that covers the others, or narrow it.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        Redundancy.In((statement.Actions ?? statement.NotActions)?.Values, ignoreCase: true, context.Budget);
}
