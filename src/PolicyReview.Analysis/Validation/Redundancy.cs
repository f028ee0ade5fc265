using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>Finds entries of one list that another entry of the list covers as a text pattern.</summary>
internal static class Redundancy
{
    /// <summary>One hit for each entry that covers others, which are listed with it in document order.</summary>
    public static IEnumerable<RuleHit> In(IReadOnlyList<PolicyString> entries, bool ignoreCase)
    {
        var covered = new bool[entries.Count];
        foreach (var (wide, index) in entries.Select((entry, index) => (entry, index)).OrderByDescending(pair => Breadth(pair.entry.Value)).ThenBy(pair => pair.index))
        {
            if (covered[index])
            {
                continue;
            }

            var narrow = Enumerable.Range(0, entries.Count)
                .Where(i => i != index && !covered[i] && WildcardPattern.Covers(wide.Value, entries[i].Value, ignoreCase)).ToList();
            if (narrow.Count == 0)
            {
                continue;
            }

            narrow.ForEach(i => covered[i] = true);
            var example = entries[narrow[^1]].Value;
            var more = narrow.Count == 1 ? "" : $" and {narrow.Count - 1} more";
            yield return new RuleHit(
                $"`{wide.Value}` covers `{example}`{more} in the same list.",
                [.. narrow.Append(index).Order().Select(i => entries[i].Node.Location)]);
        }
    }

    // The widest pattern first: it has the fewest literal characters.
    private static int Breadth(string pattern) => WildcardPattern.HasWildcard(pattern) ? -pattern.Count(c => c is not ('*' or '?')) : int.MinValue;
}
