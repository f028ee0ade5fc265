using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A key with a service prefix that the service does not have.</summary>
internal sealed class InvalidServiceConditionKey : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_SERVICE_CONDITION_KEY",
        FindingType.Error,
        "Unknown condition key",
        "Check the name among the condition keys of the service.",
        EvidenceTier.Measured);

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) => IsUnknown(condition.Key, context.Catalogue)
        ? new RuleHit($"`{condition.Key}` is no condition key (service reference of {context.Catalogue.Manifest.Date:yyyy-MM-dd}), so it is in no request.", condition.KeyMember.KeyLocation)
        : null;

    private static bool IsUnknown(string key, ServiceCatalogue catalogue)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < key.Length - 1
            && !key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)
            && catalogue.FindConditionKey(key) is null
            && catalogue.FindService(key[..colon]) is not null
            && !TagKeys.LacksTag(key, catalogue);
    }
}
