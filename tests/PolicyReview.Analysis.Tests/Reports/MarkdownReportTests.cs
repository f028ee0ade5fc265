namespace PolicyReview.Analysis.Reports;

public sealed class MarkdownReportTests
{
    [Fact]
    public void Write_Findings_AreInATableWorstFirst()
    {
        var report = MarkdownReport.Write([Report.Of()]);

        Assert.StartsWith("## PolicyReview: 1 error, 1 security warning, ", report, StringComparison.Ordinal);
        Assert.Contains("1 policy checked. **2 findings block.**", report, StringComparison.Ordinal);
        Assert.Contains("### policies/my policy.json", report, StringComparison.Ordinal);
        Assert.True(report.IndexOf("🔴 error, **blocks** | line 4 |", StringComparison.Ordinal) < report.IndexOf("🟠 security warning, **blocks** | line 5 |", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_ARepository_MakesLinksToTheLines() => Assert.Contains(
        "[line 4](https://example.com/o/n/blob/abc/policies/my%20policy.json#L4)",
        MarkdownReport.Write([Report.Of()], new Uri("https://example.com/o/n/blob/abc/")),
        StringComparison.Ordinal);

    [Fact]
    public void Write_NoFindings_SaysSo() => Assert.Equal("## PolicyReview: no findings\n\n0 policies checked. Nothing blocks.\n", MarkdownReport.Write([]));

    [Fact]
    public void Write_APolicysText_CanMakeNoMarkup()
    {
        var report = MarkdownReport.Write([Report.Saying("<img src=x> @all [a](http://x) `code | with `` ticks` \u202e end\nnext")]);

        var row = Assert.Single(report.Split('\n'), line => line.Contains("error", StringComparison.Ordinal) && line.StartsWith("| ", StringComparison.Ordinal));
        Assert.DoesNotContain("<img", row, StringComparison.Ordinal);
        Assert.DoesNotContain("@all", row, StringComparison.Ordinal);
        Assert.DoesNotContain("[a](", row, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', row);
        Assert.Contains("\\\\u{202E}", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SuppressedAndUnresolved_AreListed()
    {
        var report = MarkdownReport.Write([Report.Suppressed(), Report.OfTemplate(), Report.Unread()]);

        Assert.Contains("- line 4: `INVALID_ACTION` until 2027-01-31, owner &#64;team: A &lt;b&gt;typo&lt;/b&gt; we \\| know", report, StringComparison.Ordinal);
        Assert.Contains("`Fn::ImportValue` comes from another stack.", report, StringComparison.Ordinal);
        Assert.Contains("2 policies checked, 1 known only at deployment.", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_VeryManyFindings_StaysBelowGitHubsLimit()
    {
        var policies = Enumerable.Range(0, 500).Select(i => Report.Saying(new string('x', 1000))).ToList();

        var report = MarkdownReport.Write(policies);

        Assert.InRange(report.Length, 1, 65_536);
        Assert.Contains("policies with findings left out here", report, StringComparison.Ordinal);
    }
}
