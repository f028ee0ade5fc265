namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>aws:SourceIp may not be addresses that are all private.</summary>
internal sealed class PrivateNotIpAddress : PrivateAddressRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "PRIVATE_NOT_IP_ADDRESS",
        FindingType.Error,
        "Only private addresses",
        "Write the public addresses requests come from; for private ones of a VPC use `aws:VpcSourceIp` together with `aws:SourceVpc`.");

    protected override bool IsNegated => true;

    protected override bool IsMixed => false;

    protected override string Consequence => "every request matches";
}
