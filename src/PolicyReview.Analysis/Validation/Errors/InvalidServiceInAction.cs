using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The prefix of an action is no AWS service.</summary>
internal sealed class InvalidServiceInAction : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_SERVICE_IN_ACTION",
        FindingType.Error,
        "Unknown service",
        "Check the service prefix before the colon.",
        EvidenceTier.Measured);

    // Longer prefixes are no slip of the finger.
    private const int LongestMistyped = 40;

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        List<RuleHit>? hits = null;
        string? known = null;
        var entries = statement.ActionEntries;
        for (var i = 0; i < entries.Count; i++)
        {
            // Actions of one service stand together: most look-ups of the service are spared.
            var prefix = entries[i].Pattern.Service;
            if (prefix == known || entries[i].Value == "*")
            {
                continue;
            }

            if (WildcardPattern.HasWildcard(prefix) || context.Catalogue.FindService(prefix) is not null || RetiredServices.IsPrefix(prefix))
            {
                known = prefix;
                continue;
            }

            (hits ??= []).Add(Describe(entries[i], prefix, context));
        }

        return hits ?? (IEnumerable<RuleHit>)[];
    }

    private static RuleHit Describe(ActionEntry entry, string prefix, PolicyContext context)
    {
        if (prefix.Length == 0)
        {
            return new RuleHit($"`{entry.Value}` names no service. Write `service:{entry.Value.TrimStart(':')}`.", entry.Location);
        }

        var meant = prefix.Length <= LongestMistyped && context.Budget.TrySuggest() ? context.Catalogue.SuggestService(prefix) : null;
        var hint = meant is null ? "" : $" Did you mean `{meant}`?";
        return new RuleHit($"`{prefix}` in `{entry.Value}` is no service prefix (service reference of {context.Catalogue.Manifest.Date:yyyy-MM-dd}).{hint}", entry.Location)
        {
            Replacement = meant is null ? null : $"\"{meant}:{entry.Pattern.Name}\"",
        };
    }
}
