using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Implementation.TestPlans.Generation;

/// <summary>Puts the actions first by which a person recognises what is meant: of <c>s3:Delete*</c> on an object rather <c>s3:DeleteObject</c> than <c>s3:DeleteObjectVersion</c>.</summary>
internal sealed class TellingActions(ServiceCatalogue catalogue)
{
    // A short list that somebody wrote has its own order.
    private const int MostKept = 60;

    private static readonly string[] Verbs = ["Delete", "Put", "Update", "Create", "Attach", "Get", "List"];

    /// <summary>The actions one by one, patterns expanded; as far as they are known, only those that can have <paramref name="resource"/>.</summary>
    public IReadOnlyList<string> In(IReadOnlyList<string> actions, string resource)
    {
        var isKept = actions.Count <= MostKept && !actions.Any(action => WildcardPattern.HasWildcard(action));
        var known = actions.SelectMany(action => catalogue.ActionsMatching(ActionPattern.Parse(action))).Where(action => CanHave(action, resource));
        return [.. (isKept ? known : known.OrderBy(action => Rank(action, resource)).ThenBy(action => action.Name.Length).ThenBy(action => action.FullName, StringComparer.Ordinal)).Select(action => action.FullName).Distinct()];
    }

    /// <summary>The action that deletes what <paramref name="resource"/> is, of the services that <paramref name="service"/> names; the most telling one first.</summary>
    public IEnumerable<string> Deletes(string service, string resource) =>
        In([$"{service}:*"], resource).Where(name => catalogue.FindAction(service, ActionPattern.Parse(name).Name) is { IsDelete: true });

    private static bool CanHave(AwsAction action, string resource) =>
        resource == "*" || action.Resources.Any(type => type.Type.Arn.Overlaps(resource));

    // DeleteTable on a table, then other deletes, then the other verbs.
    private static int Rank(AwsAction action, string resource)
    {
        var verb = Array.FindIndex(Verbs, verb => action.Name.StartsWith(verb, StringComparison.Ordinal));
        if (verb < 0)
        {
            return 2 * Verbs.Length;
        }

        var isPlain = action.Resources.Any(type => type.Type.Arn.Overlaps(resource) && action.Name.Length == Verbs[verb].Length + type.Type.Name.Replace("-", "", StringComparison.Ordinal).Length
            && action.Name.EndsWith(type.Type.Name.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        return (2 * verb) + (isPlain ? 0 : 1);
    }
}
