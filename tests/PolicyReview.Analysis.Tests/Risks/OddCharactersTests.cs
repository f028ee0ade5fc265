namespace PolicyReview.Analysis.Risks;

public sealed class OddCharactersTests
{
    [Theory]
    [InlineData("\"bucket\u202Eexe\"", "\u202E", "U+202E")]
    [InlineData("\"bucket\\u200b\\uFEFFname\"", "\\u200b\\uFEFF", "U+200B and U+FEFF")]
    [InlineData("\"ex\u0430mple\"", "\u0430", "U+0430 (Cyrillic)")]
    [InlineData("\"\u0430dmin\"", "\u0430", "U+0430 (Cyrillic)")]
    [InlineData("\"\\uDB40\\uDC41tag\"", "\\uDB40\\uDC41", "U+E0041")]
    [InlineData("\"bell\\u0007\"", "\\u0007", "U+0007")]
    public void FirstIn_TokenThatDeceives_IsTheRunWithItsNames(string token, string run, string name)
    {
        var found = OddCharacters.FirstIn(token);

        Assert.NotNull(found);
        Assert.Equal(run, token[found.Value.Start..found.Value.End]);
        Assert.Contains(name, found.Value.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"arn:aws:s3:::example/*\"")]
    [InlineData("\"写真/*\"")]
    [InlineData("\"Продажи\"")]
    [InlineData("\"équipe-Ω\"")]
    [InlineData("\"line\\nbreak\\tand \\\"quotes\\\"\"")]
    [InlineData("\"\\u0041\\u00e9\"")]
    [InlineData("\"broken \\u00\"")]
    [InlineData("\"\\")]
    public void FirstIn_HonestToken_IsNothing(string token) => Assert.Null(OddCharacters.FirstIn(token));

    [Fact]
    public void Visible_HiddenCharacters_AreWrittenOut() => Assert.Equal("a[U+202E]b", OddCharacters.Visible("a\u202Eb"));
}
