namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The document is longer than an RCP may be.</summary>
internal sealed class PolicySizeExceedsRcpQuota : PolicySizeRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "POLICY_SIZE_EXCEEDS_RCP_QUOTA",
        FindingType.Error,
        "Too long",
        "Split it: five RCPs can be attached to each root, unit and account.") with { AppliesTo = PolicyTypes.ResourceControl };

    protected override int Quota => 5_120;

    protected override string Subject => "an RCP";
}
