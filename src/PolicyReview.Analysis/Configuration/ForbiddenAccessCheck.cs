using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Configuration;

/// <summary>Finds statements that allow what the team never grants.</summary>
internal sealed class ForbiddenAccessCheck(ForbiddenAccess forbidden)
{
    public IEnumerable<Finding> In(PolicyDocument document) =>
        document.Statements.Where(statement => statement.Effect == Effect.Allow).SelectMany(In);

    // The place is the action where actions are forbidden, else the resource.
    private IEnumerable<Finding> In(Statement statement)
    {
        var actions = forbidden.Actions.Count == 0 ? [] : Hits(statement.Actions, statement.NotActions, forbidden.Actions, OverlapsAction, CoversAction).ToList();
        var resources = forbidden.Resources.Count == 0 ? [] : Hits(statement.Resources, statement.NotResources, forbidden.Resources, OverlapsResource, CoversResource).ToList();
        return forbidden switch
        {
            { Actions.Count: 0 } => resources.Select(hit => Report(hit, "")),
            { Resources.Count: 0 } => actions.Select(hit => Report(hit, "")),
            _ when resources.Count == 0 => [],
            _ => actions.Select(hit => Report(hit, $" on `{resources[0].Forbidden}`")),
        };
    }

    private Finding Report(Hit hit, string on)
    {
        var what = hit.Written == hit.Forbidden ? $"`{hit.Written}`{on} is" : $"`{hit.Written}` takes in `{hit.Forbidden}`{on}, which is";
        return TeamFindings.Report(TeamRules.ForbiddenAccess, $"{what} forbidden by the team: {Sentence(forbidden.Reason)}", hit.Place, forbidden.Instead is { } instead ? Sentence(instead) : null);
    }

    private static IEnumerable<Hit> Hits(
        StringElement? positive, StringElement? negative, IReadOnlyList<string> forbidden, Func<string, string, bool> overlaps, Func<string, string, bool> covers)
    {
        foreach (var entry in positive?.Values ?? [])
        {
            if (forbidden.FirstOrDefault(pattern => overlaps(entry.Value, pattern)) is { } found)
            {
                yield return new Hit(entry.Value, found, entry.Node.Location);
            }
        }

        // NotAction allows all it does not name: a forbidden pattern is spared only if one of its entries takes in all of it.
        if (negative is not null && forbidden.FirstOrDefault(pattern => !negative.Values.Any(entry => covers(entry.Value, pattern))) is { } spared)
        {
            yield return new Hit(negative.Member.Name, spared, negative.Member.KeyLocation);
        }
    }

    private static bool OverlapsAction(string written, string pattern)
    {
        var (left, right) = (ActionPattern.Parse(written), ActionPattern.Parse(pattern));
        return left.IsEverything || right.IsEverything
            || (WildcardPattern.Overlaps(left.Service, right.Service, ignoreCase: true) && WildcardPattern.Overlaps(left.Name, right.Name, ignoreCase: true));
    }

    private static bool CoversAction(string written, string pattern)
    {
        var (wide, narrow) = (ActionPattern.Parse(written), ActionPattern.Parse(pattern));
        return wide.IsEverything
            || (WildcardPattern.Covers(wide.Service, narrow.Service, ignoreCase: true) && WildcardPattern.Covers(wide.Name, narrow.Name, ignoreCase: true));
    }

    private static bool OverlapsResource(string written, string pattern) => WildcardPattern.Overlaps(PolicyVariables.ToWildcards(written), pattern);

    private static bool CoversResource(string written, string pattern) => WildcardPattern.Covers(written, pattern);

    private static string Sentence(string text) => text.EndsWith('.') ? text : $"{text}.";

    private sealed record Hit(string Written, string Forbidden, Location Place);
}
