using PolicyReview.Analysis.AccessSets.Patterns;

namespace PolicyReview.Analysis.AccessSets.Actions;

/// <summary>
/// Action names that a service does not have, one for each way in which the patterns written for the service can match or not match a name.
/// </summary>
internal static class UnlistedNames
{
    private const string Tails = "XZQJVKWYUHBGNMFLOPTESRIACDxzqjvkwyuhbgnmfloptesriacd0123456789";

    /// <summary>The names; <paramref name="patterns"/> are those with wildcards.</summary>
    public static IEnumerable<string> For(IReadOnlyCollection<string> patterns, Func<string, bool> isTaken, StepBudget budget)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        return patterns.All(IsPrefix) ? ForPrefixes(patterns, isTaken) : ForAny(patterns, isTaken, budget);
    }

    private static bool IsPrefix(string pattern) => pattern.IndexOfAny(['*', '?']) == pattern.Length - 1 && pattern.EndsWith('*');

    // Get* and GetObject*: a name that starts with "GetObject", one that starts with "Get" only, one that starts with neither.
    private static IEnumerable<string> ForPrefixes(IReadOnlyCollection<string> patterns, Func<string, bool> isTaken)
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

    private static IEnumerable<string> ForAny(IReadOnlyCollection<string> patterns, Func<string, bool> isTaken, StepBudget budget)
    {
        var globs = patterns.Select(pattern => GlobReader.Wildcards(pattern, resolvesVariables: false, ignoreCase: true)).ToList();
        var machine = new GlobMachine(globs);
        var queue = new Queue<(BitVector State, string Name)>([(machine.Start, "")]);
        var seen = new HashSet<BitVector> { machine.Start };
        var answered = new HashSet<string>(StringComparer.Ordinal);
        while (queue.TryDequeue(out var reached))
        {
            var answer = string.Concat(globs.Select((_, g) => machine.IsMatch(reached.State, g) ? '1' : '0'));
            if (reached.Name.Length > 0 && !isTaken(reached.Name) && answered.Add(answer))
            {
                yield return reached.Name;
            }

            foreach (var letter in machine.Choices(reached.State))
            {
                var next = machine.Next(reached.State, letter);
                if (budget.Take() && seen.Add(next))
                {
                    queue.Enqueue((next, reached.Name + letter));
                }
            }
        }
    }
}
