namespace PolicyReview.Analysis.AccessSets.Patterns;

/// <summary>
/// A set of texts: those that fit a pattern of each list in <see cref="AllOf"/> and none of <see cref="NoneOf"/>. A policy variable widens
/// a list and narrows what is excluded, unless the same pattern with the same variable stands on both sides.
/// </summary>
internal sealed class TextQuestion
{
    private const int MostGuesses = 8;

    private static readonly IEnumerable<Glob> Everything = [Glob.Everything];

    private readonly List<IReadOnlyList<Glob>> _allOf = [];
    private readonly List<Glob> _noneOf = [];

    /// <summary>Texts to try first: an example among them is a natural one.</summary>
    public List<string> Favourites { get; } = [];

    public void AllOf(IReadOnlyList<Glob> anyOfThese) => _allOf.Add(anyOfThese);

    public void NoneOf(IEnumerable<Glob> globs) => _noneOf.AddRange(globs);

    /// <summary>An example, or a proof that there is none.</summary>
    public TextAnswer Solve(StepBudget budget)
    {
        var lists = new List<IReadOnlyList<Glob>>(_allOf.Count);
        foreach (var list in _allOf)
        {
            var left = list.Where(glob => !_noneOf.Exists(excluded => excluded.Covers(glob))).ToList();
            if (left.Count == 0)
            {
                return TextAnswer.None;
            }

            if (!left.Exists(glob => glob.MatchesEverything))
            {
                lists.Add([.. left.Select(glob => glob.Widened())]);
            }
        }

        var excluded = _noneOf.Where(glob => !glob.HasVariables).ToList();
        if (excluded.Exists(glob => glob.MatchesEverything))
        {
            return TextAnswer.None;
        }

        if (!KeepWhatMeets(lists))
        {
            return TextAnswer.None;
        }

        lists.Sort(static (a, b) => (!IsLiteral(a), a.Count).CompareTo((!IsLiteral(b), b.Count)));
        if (Guess(lists, excluded) is { } example)
        {
            return TextAnswer.Of(example);
        }

        if (lists.Count > 0 && IsLiteral(lists[0]))
        {
            return TextAnswer.None;
        }

        return Search(lists, excluded, budget);
    }

    // Most patterns that have nothing in common show it in their first characters: another service, another bucket.
    private static bool KeepWhatMeets(List<IReadOnlyList<Glob>> lists)
    {
        for (var i = 0; i < lists.Count; i++)
        {
            for (var j = 0; j < lists.Count; j++)
            {
                if (i != j)
                {
                    var others = lists[j];
                    lists[i] = [.. lists[i].Where(glob => others.Any(glob.MayOverlap))];
                    if (lists[i].Count == 0)
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private static bool IsLiteral(IReadOnlyList<Glob> list) => list.All(glob => glob.Literal is not null);

    private static TextAnswer Search(List<IReadOnlyList<Glob>> lists, List<Glob> excluded, StepBudget budget) =>
        new WordSearch(lists, excluded).Find(budget) is { } word ? TextAnswer.Of(word)
            : budget.IsSpent ? TextAnswer.Unknown : TextAnswer.None;

    // Most sets that are not empty show it at once. Lists of literals are tried in full, so that failing is a proof.
    private string? Guess(List<IReadOnlyList<Glob>> lists, List<Glob> excluded)
    {
        bool Fits(string text) => lists.TrueForAll(list => AnyMatch(list, text)) && !AnyMatch(excluded, text);
        foreach (var favourite in Favourites)
        {
            if (Fits(favourite))
            {
                return favourite;
            }
        }

        var tried = lists.Count == 0 ? Everything : lists[0].Concat(lists.Skip(1).SelectMany(list => list).Take(MostGuesses));
        return tried.SelectMany(Samples).FirstOrDefault(Fits);
    }

    private static IEnumerable<string> Samples(Glob glob) =>
        glob.Literal is { } literal ? [literal] : [glob.Sample("example"), glob.Sample("x"), glob.Sample("")];

    private static bool AnyMatch(IReadOnlyList<Glob> globs, string text)
    {
        foreach (var glob in globs)
        {
            if (glob.Matches(text))
            {
                return true;
            }
        }

        return false;
    }
}
