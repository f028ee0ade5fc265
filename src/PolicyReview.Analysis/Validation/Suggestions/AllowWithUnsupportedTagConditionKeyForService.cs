using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>An Allow depends on a tag that the actions never carry.</summary>
internal sealed class AllowWithUnsupportedTagConditionKeyForService : UnsupportedTagRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
        FindingType.Suggestion,
        "Allow by a tag that is never there",
        "Move these actions to a statement without the condition, or limit them by their resources.",
        EvidenceTier.Measured);

    protected override Effect Effect => Effect.Allow;

    protected override bool Matters(ConditionOperator op) => !op.IsNegated;

    protected override string Consequence => "the statement never allows them";
}
