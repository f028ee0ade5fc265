using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>A Deny depends on a tag that the actions never carry.</summary>
internal sealed class DenyWithUnsupportedTagConditionKeyForService : UnsupportedTagRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
        FindingType.SecurityWarning,
        "Deny by a tag that is never there",
        "Move these actions to a statement without the condition, or limit them by their resources.",
        EvidenceTier.Measured);

    protected override Effect Effect => Effect.Deny;

    protected override bool Matters(ConditionOperator op) => true;

    protected override string Consequence => "the `Deny` does not do what its condition says";
}
