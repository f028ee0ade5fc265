using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A condition key does not have the form service:name.</summary>
internal sealed class InvalidConditionKeyFormat : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_CONDITION_KEY_FORMAT",
        FindingType.Error,
        "Condition key without a prefix",
        "Write the key as `service:name` or `aws:name`.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => statement.Conditions
        .Where(condition => condition.Key.Split(':', 2) is not [{ Length: > 0 }, { Length: > 0 }])
        .Select(condition => new RuleHit($"`{condition.Key}` is no condition key.", condition.KeyMember.KeyLocation));
}
