using CsCheck;

namespace PolicyReview.Analysis.Validation;

public sealed class PrefixOrderTests
{
    private static readonly Gen<string> Texts = Gen.Char["abAB:"].Array[0, 5].Select(characters => new string(characters));

    [Fact]
    public void StartingWith_AnyBeginning_FindsThoseThatDoAndNoOthers() =>
        Gen.Select(Texts.Array[0, 12], Texts, Gen.Bool).Sample((texts, start, ignoreCase) =>
        {
            var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            var expected = Enumerable.Range(0, texts.Length).Where(i => texts[i].StartsWith(start, comparison));

            Assert.Equal(expected, new PrefixOrder(texts, ignoreCase).StartingWith(start).ToArray().Order());
        });

    [Fact]
    public void HasEqualTexts_IsWhatComparingEachWithEachSays() =>
        Gen.Select(Texts.Array[0, 6], Gen.Bool).Sample((texts, ignoreCase) => Assert.Equal(
            texts.Distinct(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal).Count() < texts.Length,
            new PrefixOrder(texts, ignoreCase).HasEqualTexts));
}
