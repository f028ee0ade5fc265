namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>The document is longer than a bucket policy may be.</summary>
internal sealed class PolicySizeExceedsResourcePolicyQuota : PolicySizeRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA",
        FindingType.Warning,
        "Too long",
        "Shorten it with wildcards and conditions; quotas differ by service, 20,480 is that of S3.") with { AppliesTo = PolicyTypes.Resource };

    protected override int Quota => 20_480;

    protected override string Subject => "a bucket policy";
}
