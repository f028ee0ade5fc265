using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A condition on a tag does not say which tag.</summary>
internal sealed class MissingTagKeyInCondition : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_TAG_KEY_IN_CONDITION",
        FindingType.Error,
        "Condition on a tag without the tag's key",
        "Add a slash and the tag's key, such as `aws:ResourceTag/team`.");

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) => TagKeys.LacksTag(condition.Key, context.Catalogue)
        ? new RuleHit($"`{condition.Key}` does not say which tag is meant, so it is in no request.", condition.KeyMember.KeyLocation)
        : null;
}
