using CsCheck;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

public sealed class RedundancyTests
{
    private static readonly Gen<string[]> Actions = Gen.String[Gen.Char["ab*?"], 1, 4].Select(name => "s3:" + name).Array[2, 6];

    [Fact]
    public void Validate_ListOfActions_ReportsExactlyIfOneCoversAnother() => Actions.Sample(actions =>
    {
        var covers = actions.Where((wide, i) => actions.Where((narrow, j) => i != j && WildcardPattern.Covers(wide, narrow, ignoreCase: true)).Any()).Any();

        var reported = PolicyUnderTest.Findings("REDUNDANT_ACTION", PolicyUnderTest.Allow(actions, ["*"]));

        Assert.Equal(covers, reported.Count > 0);
    });

    [Fact]
    public void Validate_ListOfActions_NamesNoEntryTwice() => Actions.Sample(actions =>
    {
        var reported = PolicyUnderTest.Findings("REDUNDANT_ACTION", PolicyUnderTest.Allow(actions, ["*"]));

        Assert.All(reported, finding => Assert.Equal(finding.Locations.Count, finding.Locations.Distinct().Count()));
    });

    [Fact]
    public void Validate_ResourcesInOtherCase_AreNotTheSame()
    {
        var reported = PolicyUnderTest.Findings("REDUNDANT_RESOURCE", PolicyUnderTest.Allow(["s3:GetObject"], ["arn:aws:s3:::a/*", "arn:aws:s3:::A/b"]));

        Assert.Empty(reported);
    }

    [Fact]
    public void Validate_ThousandsOfPatterns_GivesUpInsteadOfComparingAllPairs()
    {
        string[] actions = [.. Enumerable.Range(0, 5_000).Select(i => $"s3:*{i}*")];

        var reported = PolicyUnderTest.Findings("REDUNDANT_ACTION", PolicyUnderTest.Allow(actions, ["*"]));

        // All pairs would give a finding for nearly every one of the first thousand.
        Assert.InRange(reported.Count, 0, 100);
    }

    [Fact]
    public void Validate_VeryLongEntries_AreNotComparedAsPatterns()
    {
        var wide = "s3:*" + new string('a', 3_000);

        var reported = PolicyUnderTest.Findings("REDUNDANT_ACTION", PolicyUnderTest.Allow([wide, "s3:b" + new string('a', 3_000)], ["*"]));

        Assert.Empty(reported);
    }
}
