using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Drafts;

namespace PolicyReview.Analysis.UseCases.Reductions;

/// <summary>What of the required access a statement serves, in the narrower words of the two: the required action where the statement has a pattern, and the other way round.</summary>
internal static class StatementClip
{
    public static IReadOnlyList<RequiredAccess> Of(Statement statement, IReadOnlyList<RequiredAccess> required) =>
    [
        .. from one in required
           let actions = Actions(statement, one.Access)
           let resources = Resources(statement, one.Access)
           where actions.Count > 0 && resources.Count > 0
           select one with { Access = new BoundAccess(actions, resources) { Context = one.Access.Context } },
    ];

    /// <summary>The keys of <paramref name="context"/> that the statement has no condition on.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Missing(Statement statement, IReadOnlyDictionary<string, IReadOnlyList<string>> context) =>
        context.Where(pair => !statement.Conditions.Any(condition => condition.KeyIs(pair.Key))).ToDictionary(pair => pair.Key, pair => pair.Value);

    private static List<string> Actions(Statement statement, BoundAccess access)
    {
        if (statement.NotActions is { } others)
        {
            return [.. access.Actions.Where(action => !others.Values.Any(other => WildcardPattern.Covers(other.Value, action, ignoreCase: true)))];
        }

        var entries = (statement.Actions?.Values ?? []).Select(entry => entry.Value);
        return access.NotActions.Count > 0
            ? [.. entries.Where(entry => !access.NotActions.Any(other => WildcardPattern.Covers(other, entry, ignoreCase: true)))]
            : [.. entries.SelectMany(entry => access.Actions.Select(action => Narrower(entry, action, ignoreCase: true))).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static List<string> Resources(Statement statement, BoundAccess access) => statement.NotResources is { } others
        ? [.. access.Resources.Where(resource => !others.Values.Any(other => WildcardPattern.Covers(other.Value, resource)))]
        : [.. (statement.Resources?.Values ?? []).SelectMany(entry => access.Resources.Select(resource => Narrower(entry.Value, resource, ignoreCase: false))).OfType<string>().Distinct()];

    // Where neither holds the other, the statement's own words stay: what is left over is found by the proof.
    private static string? Narrower(string written, string required, bool ignoreCase) =>
        written.Equals(required, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) ? written
        : WildcardPattern.Covers(written, required, ignoreCase) ? required
        : WildcardPattern.Overlaps(PolicyVariables.ToWildcards(written), PolicyVariables.ToWildcards(required), ignoreCase) ? written
        : null;
}
