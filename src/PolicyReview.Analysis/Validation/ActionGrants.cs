using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>Tells how a statement includes an action, and where it says so.</summary>
internal static class ActionGrants
{
    /// <summary>How <paramref name="statement"/>, an Allow, includes <c>service:name</c>; the entries that do.</summary>
    public static (ActionGrant Grant, IReadOnlyList<PolicyString> Entries) Of(Statement statement, string service, string name)
    {
        if (statement.Effect != Effect.Allow)
        {
            return (ActionGrant.None, []);
        }

        if (statement.NotActions is { } not)
        {
            return not.Values.Any(entry => ActionPattern.Parse(entry.Value).Includes(service, name)) ? (ActionGrant.None, []) : (ActionGrant.NotAction, not.Values);
        }

        var entries = (statement.Actions?.Values ?? []).Where(entry => ActionPattern.Parse(entry.Value).Includes(service, name)).ToList();
        var named = entries.Where(entry => !WildcardPattern.HasWildcard(entry.Value)).ToList();
        return named.Count > 0 ? (ActionGrant.Named, named) : entries.Count > 0 ? (ActionGrant.Wildcard, entries) : (ActionGrant.None, []);
    }
}
