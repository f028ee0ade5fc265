using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>aws:RequestedRegion is compared, character by character, with text that is no region; a policy variable is none either.</summary>
internal sealed class InvalidRegion : ConditionValueRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_REGION",
        FindingType.Error,
        "Unknown region",
        "Write the code of a region, such as `eu-west-1`, or use `StringLike` for a pattern.",
        EvidenceTier.Measured);

    protected override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Operator is { Family: OperatorFamily.String, ReadsWildcards: false } && condition.KeyIs("aws:RequestedRegion");

    // A wildcard under these operators is another finding.
    protected override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context) =>
        Partitions.HasRegion(value.Value) || value.Value.AsSpan().ContainsAny('*', '?') || IsInAnotherCase(value.Value, condition.Operator)
            ? null
            : new RuleHit($"`{value.Value}` is the code of no region, so `{condition.Operator.Written}` never finds it in a request.", value.Node.Location);

    private static bool IsInAnotherCase(string value, ConditionOperator op) =>
        op.Name.EndsWith("IgnoreCase", StringComparison.Ordinal) && Partitions.HasRegion(value.ToLowerInvariant());
}
