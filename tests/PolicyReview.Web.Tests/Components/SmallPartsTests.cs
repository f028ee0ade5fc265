using Bunit;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.Validation;
using PolicyReview.Web.Components;
using PolicyReview.Web.Pages.Queue;
using PolicyReview.Web.Pages.Review;
using PolicyReview.Web.Pages.Submit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace PolicyReview.Web.Tests.Components;

public sealed class SmallPartsTests : BunitContext
{
    [Fact]
    public void Prose_BackticksAndMarkup_BecomesCodeAndStaysText()
    {
        var prose = Render<Prose>(parameters => parameters.Add(p => p.Text, "The action `s3:<b>` is <i>no</i> action."));

        Assert.Equal("s3:<b>", prose.Find("code").TextContent);
        Assert.Empty(prose.FindAll("i, b"));
    }

    [Fact]
    public void WildText_EveryWildcard_StandsOut()
    {
        var text = Render<WildText>(parameters => parameters.Add(p => p.Text, "a*b?c"));

        Assert.Equal("a*b?c", text.Find("code").TextContent);
        Assert.Equal(["*", "?"], text.FindAll(".wild").Select(wild => wild.TextContent));
    }

    [Fact]
    public void UseCaseRows_AnEmptyAvoidCell_IsMarked()
    {
        var table = UseCaseTableParser.Parse("| Use case | Principal | Required permissions | Explicitly avoid |\n|---|---|---|---|\n| T | role | read one `*` | |\n");

        var rows = Render<UseCaseRows>(parameters => parameters.Add(p => p.Table, table));

        Assert.Contains("nothing", rows.FindAll("td")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("*", rows.Find("td code").TextContent);
    }

    [Fact]
    public void UseCaseRows_AProblem_IsShownWithItsLine() =>
        Assert.Contains("Line 1", Render<UseCaseRows>(parameters => parameters.Add(p => p.Table, UseCaseTableParser.Parse("no table"))).Markup, StringComparison.Ordinal);

    [Fact]
    public void SourceLine_AllOf_KeepsEveryCharacterAndMarksTheWorstFinding()
    {
        const string Text = "{\n  \"Action\": \"s3:*\",\r\n  \"é\": 1\n}";
        var source = new SourceText(Text);
        var start = Text.IndexOf("\"s3:*\"", StringComparison.Ordinal);
        Finding At(FindingType type) => new("x", type, "", "", "", null, [new Location([], source.SpanOf(start, start + 6))], FindingSource.Risk);

        var lines = SourceLine.AllOf(source, [At(FindingType.Warning), At(FindingType.Error), At(FindingType.Suggestion)]);

        Assert.Equal(Enumerable.Range(1, source.LineCount).Select(source.Line), lines.Select(line => string.Concat(line.Runs.Select(run => run.Text))));
        Assert.Equal("\"s3:*\"", string.Concat(lines[1].Runs.Where(run => run.Mark == FindingType.Error).Select(run => run.Text)));
        Assert.Contains(lines[1].Runs, run => run is { Text: "*", Class: "s wild" });
        Assert.Contains(lines[1].Runs, run => run is { Text: "\"Action\"", Class: "k" });
    }

    [Theory]
    [InlineData("/?view=mine&q=thumb&state=SignedOff&severity=Error&expiring=14", "/?view=mine&q=thumb&state=SignedOff&severity=Error&expiring=14")]
    [InlineData("/?state=Nonsense&severity=99&expiring=-3&author=me", "/")]
    public void QueueFilter_TheAddress_RoundTripsAndLeavesOutNonsense(string address, string expected)
    {
        var query = new QueryCollection(QueryHelpers.ParseQuery(new Uri("http://x" + address).Query));

        Assert.Equal(expected, QueueFilter.From(query).Address());
    }

    [Fact]
    public void SubmissionForm_FieldsAndBack_IsTheSame()
    {
        var form = SubmissionForm.From(WorkedExample.Find("github-actions-deploy")!) with { IsTemporary = true, Owner = "Ann", Expires = "2027-01-31", Ticket = "T-1" };

        var again = SubmissionForm.From(form.ToFields());

        Assert.Equal(form.ToFields(), again.ToFields());
        Assert.Equal(2, again.Documents.Count);
        Assert.Equal(new DateOnly(2027, 1, 31), again.ToSubmission().Value.Temporary!.ExpiresOn);
    }

    [Fact]
    public void RevisionDiff_OneChangedLine_ShowsItOnceAndNothingElse()
    {
        var before = SubmissionForm.From(WorkedExample.Find("thumbnail-lambda")!).ToSubmission().Value;
        var after = before with { Documents = [before.Documents[0] with { Text = before.Documents[0].Text.Replace("sns:Publish", "sns:*", StringComparison.Ordinal) }] };

        var parts = RevisionDiff.Between(before, after);

        Assert.True(parts[0].IsSame);
        Assert.Equal((1, 1), (parts[1].Added, parts[1].Removed));
    }
}
