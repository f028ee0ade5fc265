using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A resource that a policy attached to this type of resource cannot be about.</summary>
internal sealed class UnsupportedResourceArnInPolicy : ResourceRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "UNSUPPORTED_RESOURCE_ARN_IN_POLICY",
        FindingType.Error,
        "ARN of another resource",
        "Write the ARN of the resource the policy is attached to.",
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.Resource };

    protected override RuleHit? Check(ResourceEntry entry, Statement statement, PolicyContext context)
    {
        if (context.ResourceType is null || AttachedResource.Of(context.ResourceType) is not { } attached || (entry.Arn is null && !entry.IsEverything))
        {
            return null;
        }

        return entry.Arn is { } arn && attached.Fits(arn) ? null : new RuleHit($"`{entry.Value}` is not {attached.Name}, which this policy is attached to.", entry.Location);
    }
}
