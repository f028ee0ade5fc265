namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The document is longer than an SCP may be.</summary>
internal sealed class PolicySizeExceedsScpQuota : PolicySizeRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "POLICY_SIZE_EXCEEDS_SCP_QUOTA",
        FindingType.Error,
        "Too long",
        "Split it: ten SCPs can be attached to each root, unit and account.") with { AppliesTo = PolicyTypes.ServiceControl };

    protected override int Quota => 10_240;

    protected override string Subject => "an SCP";
}
