namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>The document is longer than the inline policies of a role together may be.</summary>
internal sealed class PolicySizeExceedsIdentityPolicyQuota : PolicySizeRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA",
        FindingType.Warning,
        "Too long",
        "Split it. A managed policy may have 6,144 characters, the inline policies of a user 2,048, of a group 5,120, of a role 10,240 together.",
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.Identity };

    protected override int Quota => 10_240;

    protected override string Subject => "the inline policies of a role together";
}
