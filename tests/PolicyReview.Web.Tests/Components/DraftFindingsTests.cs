using Bunit;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;
using PolicyReview.Web.Pages.Submit;

namespace PolicyReview.Web.Tests.Components;

public sealed class DraftFindingsTests : BunitContext
{
    private static readonly SourceText Source = new("{ \"Action\": \"s3:GetObjet\" }");
    private static readonly Location Place = new([PathElement.Value("Action")], Source.SpanOf(12, 25));

    private static readonly Finding WithFix = new(
        "INVALID_ACTION", FindingType.Error, "Unknown action", "`s3:GetObjet` is no action.", "Check the name.", null, [Place], FindingSource.Validation) { Replacement = "\"s3:GetObject\"" };

    private static readonly Finding WithoutPlace = new(
        "table-problem", FindingType.Warning, "Table", "Something.", "Do.", null, [], FindingSource.UseCases) { Replacement = "x" };

    [Fact]
    public void DraftFindings_AFixAndAPlace_HaveTheirButtons()
    {
        var list = Render<DraftFindings>(parameters => parameters.Add(p => p.Findings, [WithoutPlace, WithFix]));

        var button = list.Find("[data-fix]");
        Assert.Equal("1", button.GetAttribute("data-fix"));
        Assert.Contains("\"s3:GetObject\"", button.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", list.Find("[data-finding]").GetAttribute("data-finding"));
        Assert.Equal("/checks/INVALID_ACTION", list.Find("a.code").GetAttribute("href"));
        Assert.Equal("table-problem", list.Find("span.code").TextContent);
    }

    [Fact]
    public void EditorMark_OfAFinding_HasItsPlaceWordsAndFix()
    {
        var mark = EditorMark.Of(3, WithFix, Place);

        Assert.Equal((3, 12, 25), (mark.Id, mark.From, mark.To));
        Assert.Equal(("error", "ERROR", "\"s3:GetObject\"", "/checks/INVALID_ACTION"), (mark.Tone, mark.Type, mark.Fix, mark.Page));
        Assert.Null(EditorMark.Of(0, WithoutPlace with { Replacement = null }, Place).Page);
    }
}
