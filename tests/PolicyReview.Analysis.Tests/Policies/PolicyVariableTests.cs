using CsCheck;

namespace PolicyReview.Analysis.Policies;

public sealed class PolicyVariableTests
{
    [Theory]
    [InlineData("home/${aws:username}/*", "aws:username", "", true, false)]
    [InlineData("${aws:PrincipalTag/team, 'none'}", "aws:PrincipalTag/team", "'none'", true, false)]
    [InlineData("${aws:PrincipalTag/team,none}", "aws:PrincipalTag/team", "none", true, false)]
    [InlineData("${}", "", "", true, false)]
    [InlineData("a${*}", "*", "", true, true)]
    [InlineData("a${?}", "?", "", true, true)]
    [InlineData("${$}{x}", "$", "", true, true)]
    [InlineData("${aws:username/*", "aws:username/*", "", false, false)]
    [InlineData("${aws:username/${aws:userid}", "aws:username/", "", false, false)]
    [InlineData("${", "", "", false, false)]
    public void Next_Value_ReadsTheFirstVariableApart(string value, string name, string fallback, bool isClosed, bool isEscape)
    {
        var variable = PolicyVariable.Next(value, 0)!.Value;

        Assert.Equal(name, variable.Name.ToString());
        Assert.Equal(fallback, variable.Default.ToString());
        Assert.Equal(isClosed, variable.IsClosed);
        Assert.Equal(isEscape, variable.IsEscape);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("$ {aws:username}")]
    [InlineData("{aws:username}$")]
    public void Next_ValueWithoutOpening_IsNull(string value) => Assert.Null(PolicyVariable.Next(value, 0));

    [Theory]
    [InlineData("${*}-${$}", false)]
    [InlineData("${*}-${aws:userid}", true)]
    [InlineData("${aws:userid", true)]
    public void AnyIn_Value_LeavesEscapesOut(string value, bool any) => Assert.Equal(any, PolicyVariable.AnyIn(value));

    [Fact]
    public void Next_AnyText_GoesForwardAndSeesEveryOpening() => Gen.Char["${}*, a'"].Array.Sample(chars =>
    {
        var value = new string(chars);
        var (seen, at) = (0, 0);
        for (var variable = PolicyVariable.Next(value, 0); variable is { } found; variable = PolicyVariable.Next(value, at))
        {
            Assert.True(found.Start >= at && found.End > found.Start);
            Assert.Equal(found.IsClosed, value[found.End - 1] == '}' && !found.Content.Contains('}'));
            (seen, at) = (seen + 1, found.End);
        }

        return seen == value.Split("${").Length - 1;
    });

    [Fact]
    public void AnyIn_ManyOpeningsWithoutEnd_TakesLinearTime()
    {
        var value = string.Concat(Enumerable.Repeat("${", 200_000));
        var count = 0;
        for (var variable = PolicyVariable.Next(value, 0); variable is { } found; variable = PolicyVariable.Next(value, found.End))
        {
            count++;
        }

        Assert.Equal(200_000, count);
    }
}
