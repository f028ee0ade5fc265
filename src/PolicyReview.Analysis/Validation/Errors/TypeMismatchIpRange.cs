using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A value of IpAddress or NotIpAddress that is no address and no range.</summary>
internal sealed class TypeMismatchIpRange : TypedValueRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "TYPE_MISMATCH_IP_RANGE",
        FindingType.Error,
        "Not an address range",
        "Write an address or a range in CIDR notation, such as `203.0.113.0/24` or `2001:db8::/32`.");

    protected override string Expected => "an address or CIDR range";

    protected override bool Covers(OperatorFamily family) => family is OperatorFamily.IpAddress;

    protected override bool Fits(string value) => CidrRange.TryParse(value, out _);
}
