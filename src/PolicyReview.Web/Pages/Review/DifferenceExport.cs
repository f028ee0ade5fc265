using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis;
using PolicyReview.Analysis.Reports;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;
using PolicyReview.Checks.AccessAnalyzer;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Findings;
using PolicyReview.Reviews.Ports;
using PolicyReview.Web.Accounts;
using DomainReview = PolicyReview.Reviews.Review;

namespace PolicyReview.Web.Pages.Review;

/// <summary>
/// The file for a bug report: every document that PolicyReview and Access Analyzer answer differently about, with its text and both answers.
/// <code>
/// {"format":"policyreview-differences/1","exportedAt":"…","policyReview":{"version":"…","rules":"1","serviceReference":"2026-09-26","checkedAt":"…"},
///  "accessAnalyzer":{"answeredBy":"Access Analyzer in eu-west-1","checkedAt":"…"},
///  "documents":[{"number":1,"sha256":"…","policyType":"IDENTITY_POLICY","validatePolicyResourceType":null,"policyDocument":"{…}",
///    "policyReview":{"findings":[…]},"accessAnalyzer":{"findings":[…]},
///    "differences":[{"issueCode":"INVALID_ACTION","reportedBy":"OnlyLocal","difference":"Missing","start":83,"end":97}]}]}
/// </code>
/// Neither the review's title nor people, answers or comments are in it.
/// </summary>
internal static class DifferenceExport
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapDifferenceExport(this WebApplication app) => app.MapGet("/reviews/{number:int}/differences", DownloadAsync);

    /// <summary>Writes the file's text, about the current revision.</summary>
    public static void Write(Stream output, DomainReview review, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(review);
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("format", "policyreview-differences/1");
        json.WriteString("exportedAt", at);
        json.WriteStartObject("policyReview");
        json.WriteString("version", typeof(DifferenceExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
        json.WriteString("rules", SubmissionAnalyzer.RulesVersion);
        json.WriteString("serviceReference", ServiceCatalogue.Embedded.Manifest.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteRun(json, review, CheckKind.Local);
        json.WriteEndObject();
        json.WriteStartObject("accessAnalyzer");
        WriteRun(json, review, CheckKind.AccessAnalyzer);
        json.WriteEndObject();
        json.WriteStartArray("documents");
        foreach (var document in review.CurrentDefects.Where(defect => defect.Disagreement != Disagreement.None).GroupBy(defect => defect.Document).OrderBy(group => group.Key))
        {
            WriteDocument(json, review, document.Key!.Value, [.. document]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static async Task<IResult> DownloadAsync(int number, CurrentPerson current, IReviewStore store, TimeProvider clock, CancellationToken stop)
    {
        var me = await current.RequireAsync(stop);
        if (await store.FindForAsync(number, me, stop) is not { } review || !review.CurrentDefects.Any(defect => defect.Disagreement != Disagreement.None))
        {
            return Results.NotFound();
        }

        using var file = new MemoryStream();
        Write(file, review, clock.GetUtcNow());
        return Results.File(file.ToArray(), "application/json", $"policyreview-differences-{number}-revision-{review.Current.Number}.json");
    }

    private static void WriteRun(Utf8JsonWriter json, DomainReview review, CheckKind kind)
    {
        var run = review.CurrentChecks.First(run => run.Kind == kind);
        json.WriteString("answeredBy", run.Provenance);
        if (run.FinishedAt is { } finished)
        {
            json.WriteString("checkedAt", finished);
        }
    }

    private static void WriteDocument(Utf8JsonWriter json, DomainReview review, int index, IReadOnlyList<MergedFinding> differences)
    {
        var document = review.Current.Submission.Documents[index];
        var question = ValidatePolicyQuestion.About(document);
        json.WriteStartObject();
        json.WriteNumber("number", index + 1);
        json.WriteString("sha256", document.Digest);
        json.WriteString("policyType", question.PolicyType?.Value);
        json.WriteString("validatePolicyResourceType", question.ValidatePolicyResourceType?.Value);
        json.WriteString("policyDocument", document.Text);
        WriteAnswer(json, "policyReview", review, index, finding => finding.Finding.Source == FindingSource.Validation);
        WriteAnswer(json, "accessAnalyzer", review, index, finding => finding.Finding.Source == FindingSource.AccessAnalyzer);
        json.WriteStartArray("differences");
        foreach (var difference in differences)
        {
            WriteDifference(json, difference);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, string name, DomainReview review, int document, Func<ReviewFinding, bool> isOf)
    {
        json.WriteStartObject(name);
        FindingsJson.WriteList(json, "findings", review.CurrentFindings.Where(finding => finding.Document == document && isOf(finding)).Select(finding => finding.Finding));
        json.WriteEndObject();
    }

    private static void WriteDifference(Utf8JsonWriter json, MergedFinding difference)
    {
        json.WriteStartObject();
        json.WriteString("issueCode", difference.Finding.Code);
        json.WriteString("reportedBy", difference.ReportedBy.ToString());
        json.WriteString("difference", difference.Disagreement.ToString());
        if (difference.Finding.Locations is [{ Span: var span }, ..])
        {
            json.WriteNumber("start", span.Start.Offset);
            json.WriteNumber("end", span.End.Offset);
        }

        json.WriteEndObject();
    }
}
