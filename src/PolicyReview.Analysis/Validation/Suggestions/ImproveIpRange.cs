using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>A CIDR range whose address has bits that do not count.</summary>
internal sealed class ImproveIpRange : ConditionValueRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "IMPROVE_IP_RANGE",
        FindingType.Suggestion,
        "Range not written from its start",
        "Write the first address of the range, or a longer prefix if fewer addresses are meant.",
        EvidenceTier.Measured);

    protected override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) => condition.Operator.Family == OperatorFamily.IpAddress;

    protected override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context) =>
        CidrRange.TryParse(value.Value, out var range) && range.HasHostBits
            ? new RuleHit($"`{value.Value}` means all of `{range.Network}`, whatever address it is written with.", value.Node.Location)
            {
                Replacement = JsonQuote.Of(range.Network.ToString()),
            }
            : null;
}
