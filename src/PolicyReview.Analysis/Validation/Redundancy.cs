using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>Finds entries of one list that another entry of the list covers as a text pattern.</summary>
internal static class Redundancy
{
    // Nobody writes longer entries; comparing such texts would cost more than the answer is worth.
    private const int Longest = 2_048;

    /// <summary>One hit for each entry that covers others, which are listed with it in document order.</summary>
    public static IEnumerable<RuleHit> In(IReadOnlyList<PolicyString>? entries, bool ignoreCase, WorkBudget budget)
    {
        if (entries is null || entries.Count < 2)
        {
            return [];
        }

        return AnyCovered(entries, ignoreCase, budget) || HasDuplicates(entries, ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal)
            ? Gather(entries, ignoreCase, budget)
            : [];
    }

    // Nearly every list has nothing to report, which this finds out without keeping anything.
    private static bool AnyCovered(IReadOnlyList<PolicyString> entries, bool ignoreCase, WorkBudget budget)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (IsWide(entries[i].Value) && NarrowerThan(i, entries, null, ignoreCase, budget) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static List<RuleHit> Gather(IReadOnlyList<PolicyString> entries, bool ignoreCase, WorkBudget budget)
    {
        List<RuleHit> hits = [];
        bool[]? covered = null;
        foreach (var wide in WidestFirst(entries))
        {
            if (covered?[wide] != true && NarrowerThan(wide, entries, covered, ignoreCase, budget) is { } narrow)
            {
                covered ??= new bool[entries.Count];
                narrow.ForEach(i => covered[i] = true);
                hits.Add(Describe(wide, narrow, entries));
            }
        }

        AddDuplicates(hits, covered, entries, ignoreCase);
        return hits;
    }

    private static bool IsWide(string entry) => entry.Length <= Longest && WildcardPattern.HasWildcard(entry);

    // Entries with a wildcard, the fewest literal characters first; of equals the first written.
    private static IEnumerable<int> WidestFirst(IReadOnlyList<PolicyString> entries) =>
        Enumerable.Range(0, entries.Count).Where(i => IsWide(entries[i].Value)).OrderBy(i => Literals(entries[i].Value));

    private static List<int>? NarrowerThan(int wide, IReadOnlyList<PolicyString> entries, bool[]? covered, bool ignoreCase, WorkBudget budget)
    {
        var pattern = entries[wide].Value;
        var start = pattern.AsSpan(0, pattern.AsSpan().IndexOfAny('*', '?'));
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        List<int>? narrow = null;
        if (!budget.TryCompare(entries.Count))
        {
            return null;
        }

        for (var i = 0; i < entries.Count; i++)
        {
            var other = entries[i].Value;
            if (i == wide || other.Length > Longest || !MayStartWith(other, start) || covered?[i] == true || !other.AsSpan().StartsWith(start, comparison))
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

    // The last character of the beginning tells most entries apart: they begin alike, with a service or an ARN's first fields.
    private static bool MayStartWith(string text, ReadOnlySpan<char> start) =>
        start.IsEmpty || (text.Length >= start.Length && (text[start.Length - 1] | 0x20) == (start[^1] | 0x20));

    // What has no wildcard covers only its like.
    private static void AddDuplicates(List<RuleHit> hits, bool[]? covered, IReadOnlyList<PolicyString> entries, bool ignoreCase)
    {
        var comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var alike = Enumerable.Range(0, entries.Count)
            .Where(i => covered?[i] != true && !WildcardPattern.HasWildcard(entries[i].Value))
            .GroupBy(i => entries[i].Value, comparer)
            .Where(group => group.Skip(1).Any());
        foreach (var group in alike)
        {
            hits.Add(Describe(group.First(), [.. group.Skip(1)], entries));
        }
    }

    private static bool HasDuplicates(IReadOnlyList<PolicyString> entries, StringComparer comparer)
    {
        if (entries.Count > 20)
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
