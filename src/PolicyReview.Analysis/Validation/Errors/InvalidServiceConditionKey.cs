using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A key with a service prefix that the service does not have.</summary>
internal sealed class InvalidServiceConditionKey : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_SERVICE_CONDITION_KEY",
        FindingType.Error,
        "Unknown condition key",
        "Check the name among the condition keys of the service.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => statement.Conditions.Where(condition => IsUnknown(condition.Key, context.Catalogue)).Select(condition =>
        new RuleHit($"`{condition.Key}` is no condition key (service reference of {context.Catalogue.Manifest.Date:yyyy-MM-dd}).", condition.KeyMember.KeyLocation));

    private static bool IsUnknown(string key, ServiceCatalogue catalogue) =>
        key.Split(':', 2) is [var prefix, { Length: > 0 }]
        && !prefix.Equals("aws", StringComparison.OrdinalIgnoreCase)
        && catalogue.FindService(prefix) is not null
        && catalogue.FindConditionKey(key) is null;
}
