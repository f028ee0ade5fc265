using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>Finds entries of one list that another entry of the list covers as a text pattern.</summary>
internal sealed class Redundancy
{
    // Nobody writes longer entries; comparing such texts would cost more than the answer is worth.
    private const int Longest = 2_048;

    // Shorter lists are looked through faster than they are sorted.
    private const int Short = 16;

    private readonly IReadOnlyList<PolicyString> _entries;
    private readonly string[] _texts;
    private readonly bool _ignoreCase;
    private readonly WorkBudget _budget;
    private readonly PrefixOrder? _order;
    private readonly int[] _all;

    private Redundancy(IReadOnlyList<PolicyString> entries, bool ignoreCase, WorkBudget budget)
    {
        _entries = entries;
        _texts = new string[entries.Count];
        for (var i = 0; i < _texts.Length; i++)
        {
            _texts[i] = entries[i].Value;
        }

        _ignoreCase = ignoreCase;
        _budget = budget;
        _order = _texts.Length > Short ? new PrefixOrder(_texts, ignoreCase) : null;
        _all = _order is null ? Enumerable.Range(0, _texts.Length).ToArray() : [];
    }

    /// <summary>One hit for each entry that covers others, which are listed with it in document order.</summary>
    public static IEnumerable<RuleHit> In(IReadOnlyList<PolicyString>? entries, bool ignoreCase, WorkBudget budget)
    {
        if (entries is null || entries.Count < 2)
        {
            return [];
        }

        // Nearly every list has nothing to report, which is found out without keeping anything.
        var list = new Redundancy(entries, ignoreCase, budget);
        return list.AnyCovered() || list.HasDuplicates() ? list.Gather() : [];
    }

    private bool AnyCovered()
    {
        for (var i = 0; i < _texts.Length; i++)
        {
            if (IsWide(_texts[i]) && NarrowerThan(i, null) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private List<RuleHit> Gather()
    {
        List<RuleHit> hits = [];
        bool[]? covered = null;
        foreach (var wide in WidestFirst())
        {
            if (covered?[wide] != true && NarrowerThan(wide, covered) is { } narrow)
            {
                covered ??= new bool[_texts.Length];
                narrow.ForEach(i => covered[i] = true);
                hits.Add(Describe(wide, narrow));
            }
        }

        AddDuplicates(hits, covered);
        return hits;
    }

    private static bool IsWide(string entry) => entry.Length <= Longest && WildcardPattern.HasWildcard(entry);

    // Entries with a wildcard, the fewest literal characters first; of equals the first written.
    private IEnumerable<int> WidestFirst() =>
        Enumerable.Range(0, _texts.Length).Where(i => IsWide(_texts[i])).OrderBy(i => Literals(_texts[i]));

    private List<int>? NarrowerThan(int wide, bool[]? covered)
    {
        var pattern = _texts[wide];
        var start = pattern.AsSpan(0, pattern.AsSpan().IndexOfAny('*', '?'));
        List<int>? narrow = null;
        foreach (var i in _order is null ? _all : _order.StartingWith(start))
        {
            var other = _texts[i];
            if (i == wide || other.Length > Longest || covered?[i] == true)
            {
                continue;
            }

            if (!_budget.TryCompare(WildcardPattern.CostOfCovers(pattern, other)))
            {
                break;
            }

            if (WildcardPattern.Covers(pattern, other, _ignoreCase))
            {
                (narrow ??= []).Add(i);
            }
        }

        narrow?.Sort();
        return narrow;
    }

    // What has no wildcard covers only its like.
    private void AddDuplicates(List<RuleHit> hits, bool[]? covered)
    {
        var alike = Enumerable.Range(0, _texts.Length)
            .Where(i => covered?[i] != true && !WildcardPattern.HasWildcard(_texts[i]))
            .GroupBy(i => _texts[i], _ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any());
        foreach (var group in alike)
        {
            hits.Add(Describe(group.First(), [.. group.Skip(1)]));
        }
    }

    private bool HasDuplicates()
    {
        if (_order is not null)
        {
            return _order.HasEqualTexts;
        }

        for (var i = 1; i < _texts.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (_texts[i].Length == _texts[j].Length && _texts[i].Equals(_texts[j], _ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private RuleHit Describe(int wide, List<int> narrow)
    {
        var example = _texts[narrow[^1]];
        var more = narrow.Count == 1 ? "" : $" and {narrow.Count - 1} more";
        return new RuleHit(
            $"`{_texts[wide]}` covers `{example}`{more} in the same list.",
            [.. narrow.Append(wide).Order().Select(i => _entries[i].Node.Location)]);
    }

    private static int Literals(string pattern) => pattern.Count(c => c is not ('*' or '?'));
}
