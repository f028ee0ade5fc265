namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>The document is longer than a trust policy may be.</summary>
internal sealed class PolicySizeExceedsRoleTrustPolicyQuota : PolicySizeRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA",
        FindingType.Warning,
        "Too long",
        "Shorten it, or have the quota raised, to 8,192 characters at most.") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override int Quota => 2_048;

    protected override string Subject => "a trust policy, without a higher quota,";
}
