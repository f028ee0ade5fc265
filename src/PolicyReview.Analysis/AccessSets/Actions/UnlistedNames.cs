using PolicyReview.Analysis.AccessSets.Patterns;

namespace PolicyReview.Analysis.AccessSets.Actions;

/// <summary>
/// Action names that a service does not have, one for each way in which the sets of patterns written for the service can take a name in or not.
/// </summary>
/// <param name="isTaken">True for names that the service has or that a policy writes out.</param>
/// <param name="budget">What the question may take.</param>
internal sealed class UnlistedNames(Func<string, bool> isTaken, StepBudget budget)
{
    private const string Tails = "XZQJKVWYUHBGNMFLOPTESRIACDxzqjvkwyuhbgnmfloptesriacd0123456789";

    // Fills that are not to be expected in names, so that a first try is seldom taken.
    private static readonly string[] Fills = ["X", "Zq", "Qx1"];

    /// <summary>The names; each of <paramref name="sets"/> is the patterns with wildcards of one statement.</summary>
    public IEnumerable<string> For(IReadOnlyList<IReadOnlyList<string>> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        return sets.All(set => set.All(IsPrefix)) ? ForPrefixes(sets.SelectMany(set => set)) : ForAny(sets);
    }

    private static bool IsPrefix(string pattern) => pattern.IndexOfAny(['*', '?']) == pattern.Length - 1 && pattern.EndsWith('*');

    // Get* and GetObject*: a name that starts with "GetObject", one that starts with "Get" only, one that starts with neither.
    private IEnumerable<string> ForPrefixes(IEnumerable<string> patterns)
    {
        var prefixes = patterns.Select(pattern => pattern[..^1]).Append("").Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var prefix in prefixes)
        {
            foreach (var tail in Tails)
            {
                var name = prefix + tail;
                if (!isTaken(name) && !prefixes.Exists(other => other.Length > prefix.Length && other.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
                {
                    yield return name;
                    break;
                }
            }
        }
    }

    // Each set in turn splits every region into what is in it and what is not; regions without a name fall away.
    private List<string> ForAny(IReadOnlyList<IReadOnlyList<string>> sets)
    {
        var regions = new List<(List<IReadOnlyList<Glob>> In, List<Glob> Out, string Name)>();
        AddIfAny(regions, [], []);
        foreach (var set in sets)
        {
            IReadOnlyList<Glob> globs = [.. set.Select(pattern => GlobReader.Wildcards(pattern, resolvesVariables: false, ignoreCase: true)).Distinct()];
            var split = new List<(List<IReadOnlyList<Glob>> In, List<Glob> Out, string Name)>();
            foreach (var (inside, outside, _) in regions)
            {
                AddIfAny(split, [.. inside, globs], outside);
                AddIfAny(split, inside, [.. outside, .. globs]);
            }

            regions = split;
        }

        return regions.ConvertAll(region => region.Name);
    }

    private void AddIfAny(List<(List<IReadOnlyList<Glob>> In, List<Glob> Out, string Name)> regions, List<IReadOnlyList<Glob>> inside, List<Glob> outside)
    {
        var taken = new List<Glob>();
        while (Solve(inside, [.. outside, .. taken]) is { } name)
        {
            if (!isTaken(name))
            {
                regions.Add((inside, outside, name));
                return;
            }

            taken.Add(GlobReader.Wildcards(name, resolvesVariables: false, ignoreCase: true));
        }
    }

    private string? Solve(List<IReadOnlyList<Glob>> inside, List<Glob> outside)
    {
        var question = new TextQuestion();
        question.AllOf([Glob.Something]);
        inside.ForEach(question.AllOf);
        question.NoneOf(outside);
        question.Favourites.AddRange(Fills.SelectMany(fill => inside.SelectMany(set => set).Select(glob => glob.Sample(fill)).Append(fill)));
        return question.Solve(budget).Example;
    }
}
