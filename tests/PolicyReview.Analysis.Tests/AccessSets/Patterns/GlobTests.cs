using PolicyReview.Analysis.AccessSets.Patterns;

namespace PolicyReview.Analysis.Tests.AccessSets.Patterns;

public sealed class GlobTests
{
    [Theory]
    [InlineData("arn:aws:s3:::b/*", "arn:aws:s3:::b/a/b:c", true)]
    [InlineData("arn:aws:s3:::b/?", "arn:aws:s3:::b/", false)]
    [InlineData("a*b*c", "a-b-b-c", true)]
    [InlineData("a*b*c", "a-c-b", false)]
    [InlineData("", "", true)]
    [InlineData("*", "", true)]
    public void Matches_WildcardPattern_CrossesColonsAndSlashes(string pattern, string text, bool expected) =>
        Assert.Equal(expected, GlobReader.Wildcards(pattern, resolvesVariables: true).Matches(text));

    [Fact]
    public void Wildcards_EscapedStar_IsALiteralStar()
    {
        var glob = GlobReader.Wildcards("a${*}${?}${$}*", resolvesVariables: true);

        Assert.True(glob.Matches("a*?$end"));
        Assert.False(glob.Matches("ab?$end"));
    }

    [Fact]
    public void Wildcards_VersionWithoutVariables_TakesThemLiterally()
    {
        var glob = GlobReader.Wildcards("home/${aws:username}/x", resolvesVariables: false);

        Assert.False(glob.HasVariables);
        Assert.True(glob.Matches("home/${aws:username}/x"));
        Assert.False(glob.Matches("home/anna/x"));
    }

    [Theory]
    [InlineData("arn:aws:sns:*:111122223333:*", "arn:aws:sns:us-east-1:111122223333:a:b", true)]
    [InlineData("arn:aws:sns:*:t", "arn:aws:sns:us-east-1:111122223333:t", false)]
    [InlineData("arn:aws:*:t", "arn:aws:sns:us-east-1:111122223333:t", false)]
    [InlineData("arn:aws:s*:*:*:t?", "arn:aws:sns:us-east-1:111122223333:t1", true)]
    public void ArnFieldByField_WildcardInOneField_StaysInItsField(string pattern, string arn, bool expected) =>
        Assert.Equal(expected, GlobReader.ArnFieldByField(pattern, resolvesVariables: true)?.Matches(arn) ?? false);

    [Theory]
    [InlineData("home/${aws:username}/*", "home/${aws:username}/docs/*", true)]
    [InlineData("home/${aws:username}/*", "home/${aws:userid}/*", false)]
    [InlineData("home/*", "home/${aws:username}/*", true)]
    [InlineData("home/${aws:username}", "home/anna", false)]
    [InlineData("home/?", "home/${aws:username}", false)]
    public void Covers_PolicyVariable_IsTheSameTextOnBothSides(string wide, string narrow, bool expected) =>
        Assert.Equal(expected, GlobReader.Wildcards(wide, resolvesVariables: true).Covers(GlobReader.Wildcards(narrow, resolvesVariables: true)));
}
