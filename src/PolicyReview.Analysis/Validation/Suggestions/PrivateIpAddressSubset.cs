namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>aws:SourceIp may be private addresses, among others.</summary>
internal sealed class PrivateIpAddressSubset : PrivateAddressRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "PRIVATE_IP_ADDRESS_SUBSET",
        FindingType.Suggestion,
        "Private addresses among public ones",
        "Remove the private addresses; for those of a VPC use `aws:VpcSourceIp` together with `aws:SourceVpc`.");

    protected override bool IsNegated => false;

    protected override bool IsMixed => true;

    protected override string Consequence => "it matches no request";
}
