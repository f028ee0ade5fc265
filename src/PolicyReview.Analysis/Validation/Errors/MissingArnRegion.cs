using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A resource ARN has no region although every ARN of that kind has one.</summary>
internal sealed class MissingArnRegion : ArnRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_ARN_REGION",
        FindingType.Error,
        "ARN without its region",
        "Write the region, or `*` for all regions, in the fourth field.",
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };

    protected override bool MayApply(ArnPattern arn) => arn.Region.Length == 0;

    protected override bool Contradicts(ArnPattern arn, ArnFormats formats) =>
        !formats.MayLackRegion && formats.AllFitting(arn.Resource, format => format.HasRegion, elseAll: false);

    protected override string Message(ArnPattern arn, string written) => $"`{written}` leaves the region out; ARNs of this kind have one, so it matches nothing.";

    protected override ArnPattern Mend(ArnPattern arn) => arn with { Region = "*" };
}
