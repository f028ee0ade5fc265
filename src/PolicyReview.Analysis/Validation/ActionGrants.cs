using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>Tells how a statement includes an action, and where it says so.</summary>
internal static class ActionGrants
{
    /// <summary>How <paramref name="statement"/>, an Allow, includes <c>service:name</c>; the entries that do.</summary>
    public static (ActionGrant Grant, IReadOnlyList<PolicyString> Entries) Of(Statement statement, string service, string name)
    {
        var (grant, first) = FirstOf(statement, service, name);
        return grant switch
        {
            ActionGrant.None => (grant, []),
            ActionGrant.NotAction => (grant, statement.NotActions!.Values),
            _ => (grant, [.. statement.ActionEntries.Where(entry => entry.HasWildcard == first!.HasWildcard && entry.Pattern.Includes(service, name)).Select(entry => entry.Text)]),
        };
    }

    /// <summary>How <paramref name="statement"/>, an Allow, includes <c>service:name</c>; the first entry that does, one that names it before one that matches it.</summary>
    public static (ActionGrant Grant, ActionEntry? First) FirstOf(Statement statement, string service, string name)
    {
        if (statement.Effect != Effect.Allow)
        {
            return (ActionGrant.None, null);
        }

        var entries = statement.ActionEntries;
        ActionEntry? match = null;
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (!MayInclude(entry, service) || !entry.Pattern.Includes(service, name))
            {
                continue;
            }

            if (!entry.HasWildcard)
            {
                match = entry;
                break;
            }

            match ??= entry;
        }

        return statement.Actions is null ? NotAction(statement, entries, match)
            : match is null ? (ActionGrant.None, null)
            : (match.HasWildcard ? ActionGrant.Wildcard : ActionGrant.Named, match);
    }

    private static (ActionGrant Grant, ActionEntry? First) NotAction(Statement statement, IReadOnlyList<ActionEntry> entries, ActionEntry? match) =>
        statement.NotActions is null || match is not null ? (ActionGrant.None, null) : (ActionGrant.NotAction, entries.Count > 0 ? entries[0] : null);

    // Nearly every entry is of another service, which its first letter tells.
    private static bool MayInclude(ActionEntry entry, string service) =>
        entry.Value.Length > 0 && ((entry.Value[0] | 0x20) == service[0] || entry.Value[0] is '*' or '?');
}
