using PolicyReview.Analysis.AccessSets.Boxes;
using PolicyReview.Analysis.AccessSets.Patterns;

namespace PolicyReview.Analysis.AccessSets.Resources;

/// <summary>The resource of a request, as a text. A wildcard of a policy's resource crosses colons and slashes.</summary>
internal sealed class ResourceDimension(StepBudget budget) : Dimension
{
    private readonly List<TextSet> _sets = [];
    private readonly Dictionary<TextSet, int> _numbers = [];
    private readonly Dictionary<(Cell, ResourceForms), TextAnswer> _met = [];

    /// <summary>The number of a set.</summary>
    public int Number(TextSet set)
    {
        if (!_numbers.TryGetValue(set, out var number))
        {
            _numbers.Add(set, number = _sets.Count);
            _sets.Add(set);
        }

        return number;
    }

    public override CellContent Solve(ReadOnlySpan<int> inside, ReadOnlySpan<int> outside)
    {
        var answer = Question(inside, outside).Solve(budget);
        return new CellContent(answer.Emptiness, answer.Example is null ? null : [answer.Example], answer.Emptiness != Emptiness.Unknown);
    }

    /// <summary>An ARN in <paramref name="cell"/> that has one of the forms.</summary>
    public TextAnswer Meet(Cell cell, ResourceForms forms)
    {
        if (!_met.TryGetValue((cell, forms), out var answer))
        {
            var question = Question(cell.Inside, cell.Outside);
            question.AllOf(forms.Globs);
            question.Favourites.AddRange(NaturalArns.For(forms, PatternsIn(cell)));
            _met.Add((cell, forms), answer = question.Solve(budget));
        }

        return answer;
    }

    /// <summary>The sets that <paramref name="cell"/> is inside of.</summary>
    public IEnumerable<TextSet> SetsAround(Cell cell) => cell.Inside.ToArray().Select(number => _sets[number]);

    public TextSet SetAt(int number) => _sets[number];

    private IEnumerable<Glob> PatternsIn(Cell cell) => SetsAround(cell).Where(set => !set.IsNegated).SelectMany(set => set.Globs);

    private TextQuestion Question(ReadOnlySpan<int> inside, ReadOnlySpan<int> outside)
    {
        var question = new TextQuestion();
        foreach (var number in inside)
        {
            _sets[number].Restrict(question, inside: true);
        }

        foreach (var number in outside)
        {
            _sets[number].Restrict(question, inside: false);
        }

        return question;
    }
}
