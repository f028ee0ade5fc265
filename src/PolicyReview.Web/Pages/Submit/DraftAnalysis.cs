using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using PolicyReview.Analysis;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.Validation;
using PolicyReview.Reviews.Submissions;
using PolicyReview.Web.Components;

namespace PolicyReview.Web.Pages.Submit;

/// <summary>What the Local check says of a form while it is being typed.</summary>
public sealed record DraftAnalysis(UseCaseTable Table, IReadOnlyList<(int? Document, Finding Finding)> Findings)
{
    /// <summary>Checks the form. Texts beyond the limit are not read: submitting says so.</summary>
    public static DraftAnalysis Of(SubmissionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var documents = form.Documents.Select(document => new AnalyzedDocument(
            document.Kind, document.ResourceType, document.Text.Length > SubmissionLimits.DocumentBytes ? "{}" : document.Text));
        return new DraftAnalysis(
            UseCaseTableParser.Parse(form.Table),
            SubmissionAnalyzer.Analyze([.. documents], form.Table, form.LogGroupByInfrastructure, form.IsTemporary, account: form.Account));
    }

    /// <summary>The findings of one document, or of the table with null, worst first.</summary>
    public IReadOnlyList<Finding> Of(int? document) => [.. Findings.Where(found => found.Document == document).Select(found => found.Finding)];

    /// <summary>The parts a script puts into the page, rendered by the page's own components.</summary>
    public async Task<DraftAnalysisParts> RenderAsync(int documents, IServiceProvider services, ILoggerFactory logs)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        Task<string> Html<T>(Dictionary<string, object?> parameters)
            where T : IComponent =>
            renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());

        var parts = new List<DraftAnalysisPart>();
        for (var i = 0; i < documents; i++)
        {
            var findings = Of(i);
            parts.Add(new DraftAnalysisPart(
                await Html<DraftFindings>(new() { ["Findings"] = findings }),
                [.. findings.SelectMany((finding, id) => finding.Locations.Take(1).Select(place => EditorMark.Of(id, finding, place)))]));
        }

        return new DraftAnalysisParts(await Html<TablePreview>(new() { ["Analysis"] = this }), parts);
    }
}
