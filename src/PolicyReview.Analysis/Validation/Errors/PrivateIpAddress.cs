namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>aws:SourceIp may only be private addresses.</summary>
internal sealed class PrivateIpAddress : PrivateAddressRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "PRIVATE_IP_ADDRESS",
        FindingType.Error,
        "Only private addresses",
        "Write the public addresses requests come from; for private ones of a VPC use `aws:VpcSourceIp` together with `aws:SourceVpc`.");

    protected override bool IsNegated => false;

    protected override bool IsMixed => false;

    protected override string Consequence => "no request matches";
}
