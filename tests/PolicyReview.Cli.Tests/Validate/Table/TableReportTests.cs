using PolicyReview.Analysis.Configuration;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Reports;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Cli.Validate.Table;

public sealed class TableReportTests
{
    [Fact]
    public void Write_AFinding_ShowsItsLineWithMarks()
    {
        const string Text = "{\n    \"Action\": [\"s3:GetObjet\", \"s3:ListBucket\"]\n}";

        Assert.Equal(
            """
            app.json · permissions policy

            ✖ error  Unknown action                                           INVALID_ACTION
              app.json:2:16
                 2 │ "Action": ["s3:GetObjet", "s3:ListBucket"]
                   │            ^^^^^^^^^^^^^
              `s3:GetObjet` is no action of Amazon S3. It is one of those words that are
              easily mistyped, and nothing is granted.
              → Check the name.
              → write `"s3:GetObject"`

            1 error in 1 policy; 1 blocks.

            """,
            Table(Policy(Text, "\"s3:GetObjet\"", "`s3:GetObjet` is no action of Amazon S3. It is one of those words that are easily mistyped, and nothing is granted.", "\"s3:GetObject\"")));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void Write_AVeryLongLine_IsCutAroundTheFinding(int width)
    {
        var text = $"{{ {new string('a', 500)} \"here\" {new string('b', 500)} }}";

        var lines = Table(Policy(text, "\"here\"", "m"), width).Split('\n');

        var excerpt = Array.FindIndex(lines, line => line.Contains("1 │", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(DisplayWidth.Of(line), 0, width));
        Assert.Equal("\"here\"", lines[excerpt][lines[excerpt + 1].IndexOf('^', StringComparison.Ordinal)..(lines[excerpt + 1].LastIndexOf('^') + 1)]);
    }

    [Fact]
    public void Write_WideCharactersBeforeTheFinding_KeepTheMarksUnderIt()
    {
        var lines = Table(Policy("""{ "Sid": "読み取り", "x": "here" }""", "\"here\"", "m")).Split('\n');

        var excerpt = Array.FindIndex(lines, line => line.Contains("1 │", StringComparison.Ordinal));
        var before = lines[excerpt][..lines[excerpt].IndexOf("\"here\"", StringComparison.Ordinal)];
        Assert.Equal(DisplayWidth.Of(before), lines[excerpt + 1].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void Write_ControlCharactersOfAPolicy_DoNotReachTheTerminal()
    {
        var table = Table(Policy("{ \"\u001b[31m\u202e\u0007\" }", "\"\u001b[31m\u202e\u0007\"", "`\u001b]0;x\u0007` is bad."));

        Assert.DoesNotContain('\u001b', table);
        Assert.DoesNotContain('\u202e', table);
        Assert.DoesNotContain('\u0007', table);
        Assert.Contains("\\u{001B}[31m\\u{202E}\\u{0007}", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OnATerminal_HasColours()
    {
        var table = Table(Policy("{ \"here\" }", "\"here\"", "m"), colour: true);

        Assert.Contains("\u001b[1;31m✖ error\u001b[0m", table, StringComparison.Ordinal);
        Assert.Contains("\u001b[1;31m^^^^^^\u001b[0m", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SeveralFiles_GroupsThemWorstFirst()
    {
        var good = Policy("{ \"here\" }", "\"here\"", "m", type: FindingType.Suggestion) with { File = "a.json" };
        var bad = Policy("{ \"here\" }", "\"here\"", "m") with { File = "b.json" };
        var clean = bad with { File = "c.json", Judged = [] };

        var table = Table([good, clean, bad]);

        Assert.True(table.IndexOf("b.json ·", StringComparison.Ordinal) < table.IndexOf("a.json ·", StringComparison.Ordinal));
        Assert.DoesNotContain("c.json", table, StringComparison.Ordinal);
        Assert.EndsWith("1 error, 1 suggestion in 3 policies; 1 blocks.\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NothingToSay_SaysWhatWasChecked() => Assert.Equal("no findings in 0 policies.\n", Table([]));

    [Fact]
    public void Write_ASuppressedFinding_IsListedWithReasonAndOwner()
    {
        var policy = Policy("{ \"here\" }", "\"here\"", "m");
        var scope = new SuppressionScope(null, "A", null, null);
        var suppressed = policy with { Judged = [policy.Judged[0] with { Blocks = false, Suppression = new Suppression("INVALID_ACTION", scope, "Known.", "team", new DateOnly(2027, 1, 31)) }] };

        var table = Table(suppressed);

        Assert.Contains("suppressed app.json:1:3 INVALID_ACTION until 2027-01-31 (team): Known.", table, StringComparison.Ordinal);
        Assert.EndsWith("no findings in 1 policy, 1 suppressed.\n", table, StringComparison.Ordinal);
    }

    private static CheckedPolicy Policy(string text, string marked, string message, string? replacement = null, FindingType type = FindingType.Error)
    {
        var source = new SourceText(text);
        var start = text.IndexOf(marked, StringComparison.Ordinal);
        var finding = new Finding(
            "INVALID_ACTION", type, "Unknown action", message, "Check the name.", null, [new Location([], source.SpanOf(start, start + marked.Length))], FindingSource.Validation)
        {
            Replacement = replacement,
        };
        return new CheckedPolicy("app.json", source, DocumentKind.PermissionsPolicy, null, [new JudgedFinding(finding, type == FindingType.Error, null)]);
    }

    private static string Table(CheckedPolicy policy, int width = 80, bool colour = false) => Table([policy], width, colour);

    private static string Table(IReadOnlyList<CheckedPolicy> policies, int width = 80, bool colour = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new TableReport(output, new TableStyle(width, colour)).Write(policies);
        return output.ToString();
    }
}
