using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The region of a resource ARN is none of AWS.</summary>
internal sealed class InvalidArnRegion : ResourceRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_ARN_REGION",
        FindingType.Error,
        "Unknown region in an ARN",
        "Write a region such as `eu-west-1`, or `*`.",
        EvidenceTier.ReferenceData) with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };

    protected override RuleHit? Check(ResourceEntry entry, Statement statement, PolicyContext context)
    {
        if (entry.Arn is not { Region: { Length: > 0 } region } || region.AsSpan().IndexOfAny('*', '?', '$') >= 0 || Partitions.HasRegion(region) || IsPseudo(region))
        {
            return null;
        }

        return new RuleHit($"`{region}` in `{entry.Value}` is no region of the AWS SDK's list.", entry.Location);
    }

    // What global endpoints are called, and what stands in some ARNs of global services.
    private static bool IsPseudo(string region) => region is "global" or "aws-global" or "aws-cn-global" or "aws-us-gov-global";
}
