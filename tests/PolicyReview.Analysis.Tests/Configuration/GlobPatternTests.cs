namespace PolicyReview.Analysis.Configuration;

public sealed class GlobPatternTests
{
    [Theory]
    [InlineData("*.json", "a.json", true)]
    [InlineData("*.json", "in/a.json", false)]
    [InlineData("**/*.json", "a.json", true)]
    [InlineData("**/*.json", "in/deep/a.json", true)]
    [InlineData("in/**", "in/deep/a.json", true)]
    [InlineData("in/**", "out/a.json", false)]
    [InlineData("in/**/b/*.json", "in/b/a.json", true)]
    [InlineData("in/**/b/*.json", "in/x/y/b/a.json", true)]
    [InlineData("./in/?.json", "in/a.json", true)]
    [InlineData("in/?.json", "in/ab.json", false)]
    [InlineData("IN/a.json", "in/a.json", false)]
    public void Matches_APath_GoesByFolders(string pattern, string path, bool expected) =>
        Assert.Equal(expected, new GlobPattern(pattern).Matches(path));
}
