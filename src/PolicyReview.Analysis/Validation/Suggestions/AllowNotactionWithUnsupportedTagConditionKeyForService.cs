using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>An Allow with NotAction depends on the tag of the resource.</summary>
internal sealed class AllowNotactionWithUnsupportedTagConditionKeyForService : NotActionTagRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
        FindingType.Suggestion,
        "Allow with NotAction by a tag",
        "Name the actions that carry the tag with `Action`.");

    protected override Effect Effect => Effect.Allow;

    protected override string Consequence => "the statement never allows them";
}
