using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>A Deny with NotAction depends on the tag of the resource.</summary>
internal sealed class DenyNotactionWithUnsupportedTagConditionKeyForService : NotActionTagRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
        FindingType.SecurityWarning,
        "Deny with NotAction by a tag",
        "Name the actions that carry the tag with `Action`.");

    protected override Effect Effect => Effect.Deny;

    protected override string Consequence => "the `Deny` does not do for them what its condition says";
}
