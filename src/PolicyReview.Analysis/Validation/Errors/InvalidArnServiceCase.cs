using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The service of an ARN is right but for its case.</summary>
internal sealed class InvalidArnServiceCase : ResourceRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_ARN_SERVICE_CASE",
        FindingType.Error,
        "Service of an ARN in other case",
        "Write the service in lower case: the case of an ARN counts.",
        EvidenceTier.ReferenceData) with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ServiceControl | PolicyTypes.ResourceControl };

    protected override RuleHit? Check(ResourceEntry entry, Statement statement, PolicyContext context)
    {
        if (entry.Arn is not { } arn || arn.Service.AsSpan().IndexOfAnyInRange('A', 'Z') < 0 || context.Catalogue.IsArnService(arn.Service))
        {
            return null;
        }

        return context.Catalogue.FindService(arn.Service) is { } service
            ? new RuleHit($"`{arn.Service}` in `{entry.Value}` is `{service.Prefix}` in other case; an ARN's case counts.", entry.Location) { Replacement = $"\"{arn with { Service = service.Prefix }}\"" }
            : null;
    }
}
