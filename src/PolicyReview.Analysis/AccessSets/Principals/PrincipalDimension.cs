using PolicyReview.Analysis.AccessSets.Boxes;
using PolicyReview.Analysis.AccessSets.Patterns;

namespace PolicyReview.Analysis.AccessSets.Principals;

/// <summary>Who makes the request, as <see cref="PrincipalText"/>. Conditions on a principal's ARN or account are sets of principals too.</summary>
internal sealed class PrincipalDimension(IReadOnlyList<Glob> everybody, StepBudget budget) : Dimension
{
    // The account 444455556666 is one that examples use for "somebody else".
    private static readonly string[] Usual =
    [
        "AWS:arn:aws:iam::111122223333:role/example",
        "AWS:arn:aws:iam::444455556666:role/other",
        "AWS:arn:aws:iam::111122223333:user/example",
        "AWS:arn:aws:iam::111122223333:root",
        "Service:lambda.amazonaws.com",
        "Federated:accounts.google.com",
        PrincipalText.Anonymous,
    ];

    private readonly List<TextSet> _sets = [];
    private readonly Dictionary<TextSet, int> _numbers = [];

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

    public TextSet SetAt(int number) => _sets[number];

    public override CellContent Solve(ReadOnlySpan<int> inside, ReadOnlySpan<int> outside)
    {
        var question = new TextQuestion();
        question.AllOf(everybody);
        foreach (var number in inside)
        {
            _sets[number].Restrict(question, inside: true);
            question.Favourites.AddRange(_sets[number].Globs.Where(IsAccount).Select(glob => $"AWS:arn:aws:iam::{glob.Text}:role/example"));
        }

        foreach (var number in outside)
        {
            _sets[number].Restrict(question, inside: false);
        }

        question.Favourites.AddRange(Usual);
        var answer = question.Solve(budget);
        return new CellContent(answer.Emptiness, answer.Example is null ? null : [answer.Example], answer.Emptiness != Emptiness.Unknown);
    }

    private static bool IsAccount(Glob glob) => Policies.AccountNumber.IsOne(glob.Text);
}
