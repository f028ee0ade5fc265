using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The prefix of an action is no AWS service.</summary>
internal sealed class InvalidServiceInAction : ActionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_SERVICE_IN_ACTION",
        FindingType.Error,
        "Unknown service",
        "Check the service prefix before the colon.",
        EvidenceTier.Measured);

    // Longer prefixes are no slip of the finger.
    private const int LongestMistyped = 40;

    protected override RuleHit? Check(ActionEntry entry, Statement statement, PolicyContext context)
    {
        var service = entry.Pattern.Service;
        if (entry.Value == "*" || WildcardPattern.HasWildcard(service) || context.Catalogue.FindService(service) is not null || RetiredServices.IsPrefix(service))
        {
            return null;
        }

        return service.Length == 0
            ? new RuleHit($"`{entry.Value}` names no service. Write `service:{entry.Value.TrimStart(':')}`.", entry.Location)
            : Describe(entry, service, context);
    }

    private static RuleHit Describe(ActionEntry entry, string service, PolicyContext context)
    {
        var meant = service.Length <= LongestMistyped && context.Budget.TrySuggest() ? context.Catalogue.SuggestService(service) : null;
        var hint = meant is null ? "" : $" Did you mean `{meant}`?";
        return new RuleHit($"`{service}` in `{entry.Value}` is no service prefix (service reference of {context.Catalogue.Manifest.Date:yyyy-MM-dd}).{hint}", entry.Location)
        {
            Replacement = meant is null ? null : $"\"{meant}:{entry.Pattern.Name}\"",
        };
    }
}
