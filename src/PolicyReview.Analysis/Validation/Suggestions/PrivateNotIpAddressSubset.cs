namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>aws:SourceIp may not be addresses some of which are private.</summary>
internal sealed class PrivateNotIpAddressSubset : PrivateAddressRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "PRIVATE_NOT_IP_ADDRESS_SUBSET",
        FindingType.Suggestion,
        "Private addresses among public ones",
        "Remove the private addresses; for those of a VPC use `aws:VpcSourceIp` together with `aws:SourceVpc`.");

    protected override bool IsNegated => true;

    protected override bool IsMixed => true;

    protected override string Consequence => "it excludes no request";
}
