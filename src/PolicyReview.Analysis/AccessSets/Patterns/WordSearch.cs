using System.Text;

namespace PolicyReview.Analysis.AccessSets.Patterns;

/// <summary>
/// Finds a text that fits at least one pattern of each of several lists and none of another list, or shows that there is none: depth first over
/// the states of a <see cref="GlobMachine"/>, leaving out those from which nothing can be reached.
/// </summary>
internal sealed class WordSearch
{
    private readonly GlobMachine _machine;
    private readonly (int First, int Count)[] _lists;
    private readonly int _firstForbidden;
    private readonly int _count;

    public WordSearch(IReadOnlyList<IReadOnlyList<Glob>> lists, IReadOnlyList<Glob> forbidden)
    {
        var globs = new List<Glob>();
        _lists = new (int, int)[lists.Count];
        for (var i = 0; i < lists.Count; i++)
        {
            _lists[i] = (globs.Count, lists[i].Count);
            globs.AddRange(lists[i]);
        }

        _firstForbidden = globs.Count;
        globs.AddRange(forbidden);
        _count = globs.Count;
        _machine = new GlobMachine(globs);
    }

    /// <summary>The text; null if there is none, or if <paramref name="budget"/> is spent.</summary>
    public string? Find(StepBudget budget)
    {
        var seen = new HashSet<BitVector> { _machine.Start };
        var reached = new List<(BitVector State, int From, char By)> { (_machine.Start, -1, '\0') };
        var open = new Stack<int>();
        if (!IsHopeless(_machine.Start))
        {
            open.Push(0);
        }

        while (open.TryPop(out var at))
        {
            var state = reached[at].State;
            if (IsWanted(state))
            {
                return WordTo(reached, at);
            }

            // The last choice is tried first: it is what the patterns name furthest on.
            foreach (var c in _machine.Choices(state))
            {
                if (!budget.Take())
                {
                    return null;
                }

                var next = _machine.Next(state, c);
                if (!IsHopeless(next) && seen.Add(next))
                {
                    open.Push(reached.Count);
                    reached.Add((next, at, c));
                }
            }
        }

        return null;
    }

    private static string WordTo(List<(BitVector State, int From, char By)> reached, int at)
    {
        var word = new StringBuilder();
        for (var i = at; reached[i].From >= 0; i = reached[i].From)
        {
            word.Insert(0, reached[i].By);
        }

        return word.ToString();
    }

    private bool IsWanted(BitVector state)
    {
        foreach (var (first, count) in _lists)
        {
            if (!AnyMatch(first, first + count, state))
            {
                return false;
            }
        }

        return !AnyMatch(_firstForbidden, _count, state);
    }

    private bool IsHopeless(BitVector state)
    {
        foreach (var (first, count) in _lists)
        {
            if (_machine.AreDead(state, first, first + count - 1))
            {
                return true;
            }
        }

        for (var g = _firstForbidden; g < _count; g++)
        {
            if (_machine.IsCertain(state, g))
            {
                return true;
            }
        }

        return false;
    }

    private bool AnyMatch(int first, int end, BitVector state)
    {
        for (var g = first; g < end; g++)
        {
            if (_machine.IsMatch(state, g))
            {
                return true;
            }
        }

        return false;
    }
}
