using System.Text;

namespace PolicyReview.Analysis.AccessSets.Patterns;

/// <summary>
/// Finds a shortest text that fits at least one pattern of each of several lists and none of another list, or shows that there is none:
/// breadth first over the states of a <see cref="GlobMachine"/>, leaving out those from which nothing can be reached.
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
        var seen = new HashSet<BitVector>();
        var queue = new List<(BitVector State, int From, char By)> { (_machine.Start, -1, '\0') };
        if (IsHopeless(_machine.Start))
        {
            return null;
        }

        seen.Add(_machine.Start);
        for (var i = 0; i < queue.Count; i++)
        {
            var state = queue[i].State;
            if (IsWanted(state))
            {
                return WordTo(queue, i);
            }

            foreach (var c in _machine.Choices(state))
            {
                if (!budget.Take())
                {
                    return null;
                }

                var next = _machine.Next(state, c);
                if (!IsHopeless(next) && seen.Add(next))
                {
                    queue.Add((next, i, c));
                }
            }
        }

        return null;
    }

    private static string WordTo(List<(BitVector State, int From, char By)> queue, int at)
    {
        var word = new StringBuilder();
        for (var i = at; queue[i].From >= 0; i = queue[i].From)
        {
            word.Insert(0, queue[i].By);
        }

        return word.ToString();
    }

    private bool IsWanted(BitVector state)
    {
        foreach (var (first, count) in _lists)
        {
            if (!AnyIn(first, count, state, static (machine, s, g) => machine.IsMatch(s, g)))
            {
                return false;
            }
        }

        return !AnyIn(_firstForbidden, _count - _firstForbidden, state, static (machine, s, g) => machine.IsMatch(s, g));
    }

    private bool IsHopeless(BitVector state)
    {
        foreach (var (first, count) in _lists)
        {
            if (!AnyIn(first, count, state, static (machine, s, g) => !machine.IsDead(s, g)))
            {
                return true;
            }
        }

        return AnyIn(_firstForbidden, _count - _firstForbidden, state, static (machine, s, g) => machine.IsCertain(s, g));
    }

    private bool AnyIn(int first, int count, BitVector state, Func<GlobMachine, BitVector, int, bool> test)
    {
        for (var g = first; g < first + count; g++)
        {
            if (test(_machine, state, g))
            {
                return true;
            }
        }

        return false;
    }
}
