using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The partition of an ARN is none of AWS.</summary>
internal sealed class InvalidPartition : ResourceRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_PARTITION",
        FindingType.Error,
        "Unknown partition",
        "Write `aws`, or the partition of your regions, such as `aws-cn` or `aws-us-gov`.",
        EvidenceTier.ReferenceData) with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };

    protected override RuleHit? Check(ResourceEntry entry, Statement statement, PolicyContext context) =>
        entry.Arn is not { Partition: var partition } || partition == "aws" || partition.AsSpan().IndexOfAny('*', '?', '$') >= 0 || Partitions.IsKnown(partition)
            ? null
            : new RuleHit($"`{partition}` in `{entry.Value}` is no AWS partition.", entry.Location);
}
