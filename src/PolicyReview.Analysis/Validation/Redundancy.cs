using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>Finds entries of one list that another entry of the list covers as a text pattern.</summary>
internal static class Redundancy
{
    // Nobody writes longer entries; comparing such texts would cost more than the answer is worth.
    private const int Longest = 2_048;

    private static readonly List<int> Nothing = [];

    /// <summary>One hit for each entry that covers others, which are listed with it in document order.</summary>
    public static IEnumerable<RuleHit> In(IReadOnlyList<PolicyString>? entries, bool ignoreCase, WorkBudget budget)
    {
        if (entries is null || entries.Count < 2)
        {
            return [];
        }

        List<RuleHit>? hits = null;
        bool[]? covered = null;
        foreach (var wide in WidestFirst(entries))
        {
            if (covered?[wide] != true && NarrowerThan(wide, entries, covered, ignoreCase, budget) is { } narrow)
            {
                covered ??= new bool[entries.Count];
                narrow.ForEach(i => covered[i] = true);
                (hits ??= []).Add(Describe(wide, narrow, entries));
            }
        }

        return AddDuplicates(hits, covered, entries, ignoreCase) ?? (IEnumerable<RuleHit>)[];
    }

    // Entries with a wildcard, the fewest literal characters first; of equals the first written.
    private static List<int> WidestFirst(IReadOnlyList<PolicyString> entries)
    {
        List<int>? wide = null;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Value.Length <= Longest && WildcardPattern.HasWildcard(entries[i].Value))
            {
                (wide ??= []).Add(i);
            }
        }

        return wide is null ? Nothing : wide.Count == 1 ? wide : [.. wide.OrderBy(i => Literals(entries[i].Value))];
    }

    private static List<int>? NarrowerThan(int wide, IReadOnlyList<PolicyString> entries, bool[]? covered, bool ignoreCase, WorkBudget budget)
    {
        var pattern = entries[wide].Value;
        var start = pattern.AsSpan(0, pattern.AsSpan().IndexOfAny('*', '?'));
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        List<int>? narrow = null;
        for (var i = 0; i < entries.Count; i++)
        {
            var other = entries[i].Value;
            if (i == wide || covered?[i] == true || other.Length > Longest || !other.AsSpan().StartsWith(start, comparison))
            {
                continue;
            }

            if (!budget.TryCompare((pattern.Length - start.Length + 1) * (other.Length - start.Length + 1)))
            {
                break;
            }

            if (WildcardPattern.Covers(pattern.AsSpan(start.Length), other.AsSpan(start.Length), ignoreCase))
            {
                (narrow ??= []).Add(i);
            }
        }

        return narrow;
    }

    // What has no wildcard covers only its like.
    private static List<RuleHit>? AddDuplicates(List<RuleHit>? hits, bool[]? covered, IReadOnlyList<PolicyString> entries, bool ignoreCase)
    {
        var comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        if (!HasDuplicates(entries, comparer))
        {
            return hits;
        }

        var alike = Enumerable.Range(0, entries.Count)
            .Where(i => covered?[i] != true && !WildcardPattern.HasWildcard(entries[i].Value))
            .GroupBy(i => entries[i].Value, comparer)
            .Where(group => group.Skip(1).Any());
        foreach (var group in alike)
        {
            (hits ??= []).Add(Describe(group.First(), [.. group.Skip(1)], entries));
        }

        return hits;
    }

    private static bool HasDuplicates(IReadOnlyList<PolicyString> entries, StringComparer comparer)
    {
        if (entries.Count > 12)
        {
            var seen = new HashSet<string>(entries.Count, comparer);
            for (var i = 0; i < entries.Count; i++)
            {
                if (!seen.Add(entries[i].Value))
                {
                    return true;
                }
            }

            return false;
        }

        for (var i = 1; i < entries.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (entries[i].Value.Length == entries[j].Value.Length && comparer.Equals(entries[i].Value, entries[j].Value))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static RuleHit Describe(int wide, List<int> narrow, IReadOnlyList<PolicyString> entries)
    {
        var example = entries[narrow[^1]].Value;
        var more = narrow.Count == 1 ? "" : $" and {narrow.Count - 1} more";
        return new RuleHit(
            $"`{entries[wide].Value}` covers `{example}`{more} in the same list.",
            [.. narrow.Append(wide).Order().Select(i => entries[i].Node.Location)]);
    }

    private static int Literals(string pattern) => pattern.Count(c => c is not ('*' or '?'));
}
