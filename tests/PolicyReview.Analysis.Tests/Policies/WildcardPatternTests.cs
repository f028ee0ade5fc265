using CsCheck;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Tests.Policies;

public sealed class WildcardPatternTests
{
    private static readonly Gen<string> Patterns = Gen.Char["ab*?"].Array[0, 7].Select(chars => new string(chars));
    private static readonly Gen<string> Texts = Gen.Char["ab"].Array[0, 6].Select(chars => new string(chars));

    [Theory]
    [InlineData("s3:Get*", "s3:GetObject", true)]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("a*b*c", "a-b-b-c", true)]
    [InlineData("a*b*c", "a-c-b", false)]
    public void Matches_PatternAndText_AnswersAsIamDoes(string pattern, string text, bool expected) =>
        Assert.Equal(expected, WildcardPattern.Matches(pattern, text));

    [Fact]
    public void Overlaps_ATextMatchingBoth_IsTrue() => Gen.Select(Patterns, Patterns, Texts).Sample((left, right, text) =>
    {
        var both = WildcardPattern.Matches(left, text) && WildcardPattern.Matches(right, text);
        return !both || (WildcardPattern.Overlaps(left, right) && WildcardPattern.Overlaps(right, left));
    });

    [Fact]
    public void Overlaps_LiteralText_IsMatching() => Gen.Select(Patterns, Texts).Sample((pattern, text) =>
        WildcardPattern.Overlaps(pattern, text) == WildcardPattern.Matches(pattern, text));

    [Fact]
    public void Covers_TextOfTheNarrowPattern_IsMatchedByTheWideOne() => Gen.Select(Patterns, Patterns, Texts).Sample((wide, narrow, text) =>
        !WildcardPattern.Covers(wide, narrow) || !WildcardPattern.Matches(narrow, text) || WildcardPattern.Matches(wide, text));
}
