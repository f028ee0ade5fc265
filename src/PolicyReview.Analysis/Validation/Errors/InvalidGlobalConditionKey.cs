using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A key with the prefix aws: that AWS does not have.</summary>
internal sealed class InvalidGlobalConditionKey : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_GLOBAL_CONDITION_KEY",
        FindingType.Error,
        "Unknown global condition key",
        "Check the name in the list of global condition keys.",
        EvidenceTier.ReferenceData);

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => statement.Conditions
        .Where(condition => condition.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) && condition.Key.Length > 4
            && GlobalConditionKeys.Find(condition.Key) is null && !IsTagWithoutKey(condition.Key) && !condition.KeyIs("aws:ARN"))
        .Select(condition => new RuleHit($"`{condition.Key}` is no global condition key.", condition.KeyMember.KeyLocation));

    // `aws:RequestTag` without a tag's name is another mistake, with a code of its own.
    private static bool IsTagWithoutKey(string key) => key.TrimEnd('/').EndsWith("Tag", StringComparison.OrdinalIgnoreCase);
}
