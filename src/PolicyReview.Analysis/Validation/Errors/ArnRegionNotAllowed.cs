using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A resource ARN has a region although no ARN of that kind has one.</summary>
internal sealed class ArnRegionNotAllowed : ArnRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "ARN_REGION_NOT_ALLOWED",
        FindingType.Error,
        "Region in an ARN without regions",
        "Leave the fourth field empty.",
        EvidenceTier.ReferenceData) with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };

    protected override bool MayApply(ArnPattern arn) => arn.Region.Length > 0 && IsLiteral(arn.Region);

    protected override bool Contradicts(ArnPattern arn, ArnFormats formats) =>
        !formats.AlwaysHaveRegion && formats.AllFitting(arn.Resource, format => !format.HasRegion, elseAll: true);

    protected override string Message(ArnPattern arn, string written) => $"`{written}` names the region `{arn.Region}`; ARNs of this kind have no region, so it matches nothing.";

    protected override ArnPattern Mend(ArnPattern arn) => arn with { Region = "" };
}
