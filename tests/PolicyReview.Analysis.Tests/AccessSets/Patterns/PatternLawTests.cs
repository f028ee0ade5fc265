using CsCheck;
using PolicyReview.Analysis.AccessSets.Patterns;

namespace PolicyReview.Analysis.Tests.AccessSets.Patterns;

/// <summary>Pattern algebra against brute force: every text of up to five characters over a small alphabet.</summary>
public sealed class PatternLawTests
{
    private const int LongestText = 5;

    private static readonly List<string> Texts = [.. AllTexts()];

    private static readonly Gen<Glob> Globs = Gen.Char["ab:**?"].Array[0, 4]
        .Select(characters => GlobReader.Wildcards(new string(characters), resolvesVariables: false));

    [Fact]
    public void Solve_AnyListsAndExclusions_FindsATextExactlyIfThereIsOne() => Gen
        .Select(Globs.List[1, 3].List[1, 2], Globs.List[0, 3])
        .Sample(
            (lists, excluded) =>
            {
                bool Fits(string text) => lists.TrueForAll(list => list.Exists(glob => glob.Matches(text))) && !excluded.Exists(glob => glob.Matches(text));
                var question = new TextQuestion();
                lists.ForEach(question.AllOf);
                question.NoneOf(excluded);

                var answer = question.Solve(new StepBudget(StepBudget.DefaultSteps));

                if (answer.Example is { } example)
                {
                    Assert.True(Fits(example), $"`{example}` does not fit.");
                }
                else
                {
                    Assert.Equal(Emptiness.Empty, answer.Emptiness);
                    Assert.DoesNotContain(Texts, Fits);
                }
            },
            iter: 3_000);

    [Fact]
    public void Find_AnyListsAndExclusions_FindsATextExactlyIfThereIsOne() => Gen
        .Select(Globs.List[1, 3], Globs.List[0, 3])
        .Sample(
            (list, excluded) =>
            {
                bool Fits(string text) => list.Exists(glob => glob.Matches(text)) && !excluded.Exists(glob => glob.Matches(text));

                var word = new WordSearch([list], excluded).Find(new StepBudget(StepBudget.DefaultSteps));

                Assert.True(word is null ? !Texts.Exists(Fits) : Fits(word));
            },
            iter: 3_000);

    [Fact]
    public void Covers_AnyTwoPatterns_IsNeverWronglyTrue() => Gen.Select(Globs, Globs).Sample(
        (wide, narrow) =>
        {
            if (wide.Covers(narrow))
            {
                Assert.DoesNotContain(Texts, text => narrow.Matches(text) && !wide.Matches(text));
            }
        },
        iter: 5_000);

    [Fact]
    public void Matches_AnyPattern_AgreesWithTheMachine() => Globs.Sample(
        glob => Assert.DoesNotContain(Texts, text => glob.Matches(text) != new GlobMachine([glob]).Accepts(text)),
        iter: 200);

    private static IEnumerable<string> AllTexts()
    {
        IEnumerable<string> longest = [""];
        for (var length = 0; length <= LongestText; length++)
        {
            var texts = longest.ToList();
            foreach (var text in texts)
            {
                yield return text;
            }

            longest = texts.SelectMany(text => "ab:x".Select(c => text + c));
        }
    }
}
