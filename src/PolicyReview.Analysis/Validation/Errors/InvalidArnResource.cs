using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The resource part of an ARN fits no resource type of its service.</summary>
internal sealed class InvalidArnResource : ArnRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_ARN_RESOURCE",
        FindingType.Error,
        "Unknown kind of resource",
        "Write one of the ARN formats that the service authorization reference lists for the service.",
        EvidenceTier.Measured) with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };

    protected override bool MayApply(ArnPattern arn) => true;

    protected override bool Contradicts(ArnPattern arn, ArnFormats formats) => !formats.IsEmpty && !formats.FitAny(arn);

    protected override string Message(ArnPattern arn, string written) => $"`{arn.Resource}` in `{written}` is no resource of `{arn.Service}`.";
}
