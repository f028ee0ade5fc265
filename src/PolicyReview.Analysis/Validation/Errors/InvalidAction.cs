using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A known service has no such action, or none that the pattern matches.</summary>
internal sealed class InvalidAction : ActionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_ACTION",
        FindingType.Error,
        "Unknown action",
        "Check the name in the service authorization reference.",
        EvidenceTier.Measured);

    // Longer names are no slip of the finger.
    private const int LongestMistyped = 80;

    protected override RuleHit? Check(ActionEntry entry, Statement statement, PolicyContext context)
    {
        if (entry.Pattern.Name == "*" || entry.Pattern.Service.Length == 0 || context.Expansion.Of(entry).Count > 0 || context.Expansion.IsBounded)
        {
            return null;
        }

        return !WildcardPattern.HasWildcard(entry.Pattern.Service) && context.Catalogue.FindService(entry.Pattern.Service) is { } service ? Describe(entry, service.Prefix, service.Name, context) : null;
    }

    private static RuleHit Describe(ActionEntry entry, string prefix, string service, PolicyContext context)
    {
        var meant = entry.HasWildcard ? null : ApiAliases.ActionFor(prefix, entry.Pattern.Name) ?? Suggest(prefix, entry.Pattern.Name, context);
        var what = entry.HasWildcard ? "matches no action" : "is no action";
        var hint = meant is null ? "" : $" Did you mean `{prefix}:{meant}`?";
        return new RuleHit($"`{entry.Value}` {what} of {service} (service reference of {context.Catalogue.Manifest.Date:yyyy-MM-dd}).{hint}", entry.Location)
        {
            Replacement = meant is null ? null : $"\"{prefix}:{meant}\"",
        };
    }

    private static string? Suggest(string prefix, string name, PolicyContext context) =>
        name.Length is > 0 and <= LongestMistyped && context.Budget.TrySuggest() ? context.Catalogue.SuggestAction(prefix, name) : null;
}
