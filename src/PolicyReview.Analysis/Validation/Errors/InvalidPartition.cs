using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The partition of an ARN is none of AWS.</summary>
internal sealed class InvalidPartition : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_PARTITION",
        FindingType.Error,
        "Unknown partition",
        "Write `aws`, or the partition of your regions, such as `aws-cn` or `aws-us-gov`.",
        EvidenceTier.ReferenceData);

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => ResourceEntries.Of(statement)
        .Where(entry => ArnPattern.TryParse(entry.Value) is { Partition: var partition }
            && !WildcardPattern.HasWildcard(PolicyVariables.ToWildcards(partition)) && !Partitions.IsKnown(partition))
        .Select(entry => new RuleHit($"`{ArnPattern.TryParse(entry.Value)!.Partition}` in `{entry.Value}` is no AWS partition.", entry.Node.Location));
}
