using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A known service has no such action, or none that the pattern matches.</summary>
internal sealed class InvalidAction : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_ACTION",
        FindingType.Error,
        "Unknown action",
        "Check the name in the service authorization reference.",
        EvidenceTier.Measured);

    // Longer names are no slip of the finger.
    private const int LongestMistyped = 80;

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        List<RuleHit>? hits = null;
        AwsService? service = null;
        var entries = statement.ActionEntries;
        for (var i = 0; i < entries.Count; i++)
        {
            var (prefix, name) = entries[i].Pattern;
            if (name == "*" || prefix.Length == 0)
            {
                continue;
            }

            // Actions of one service stand together: most look-ups of the service are spared.
            service = service is not null && service.Prefix == prefix ? service : context.Catalogue.FindService(prefix);
            if (service is not null && !Exists(entries[i], service, context))
            {
                (hits ??= []).Add(Describe(entries[i], service, context));
            }
        }

        return hits ?? (IEnumerable<RuleHit>)[];
    }

    private static bool Exists(ActionEntry entry, AwsService service, PolicyContext context) =>
        entry.HasWildcard ? context.Expansion.Of(entry).Count > 0 || context.Expansion.IsBounded : service.FindAction(entry.Pattern.Name) is not null;

    private static RuleHit Describe(ActionEntry entry, AwsService service, PolicyContext context)
    {
        var prefix = service.Prefix;
        var meant = entry.HasWildcard ? null : ApiAliases.ActionFor(prefix, entry.Pattern.Name) ?? Suggest(prefix, entry.Pattern.Name, context);
        var what = entry.HasWildcard ? "matches no action" : "is no action";
        var hint = meant is null ? "" : $" Did you mean `{prefix}:{meant}`?";
        return new RuleHit($"`{entry.Value}` {what} of {service.Name} (service reference of {context.Catalogue.Manifest.Date:yyyy-MM-dd}).{hint}", entry.Location)
        {
            Replacement = meant is null ? null : $"\"{prefix}:{meant}\"",
        };
    }

    private static string? Suggest(string prefix, string name, PolicyContext context) =>
        name.Length is > 0 and <= LongestMistyped && context.Budget.TrySuggest() ? context.Catalogue.SuggestAction(prefix, name) : null;
}
