using System.Globalization;
using System.Text.Json;
using PolicyReview.Analysis.Configuration;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Reports;

/// <summary>
/// Findings in the shape of <c>aws accessanalyzer validate-policy</c>
/// (https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidatePolicyFinding.html).
/// </summary>
public static class FindingsJson
{
    /// <summary>Writes the member <c>findings</c> with Access Analyzer's codes, and <c>risks</c> with those of our own.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(json);
        var all = findings.ToLookup(IsAccessAnalyzers);
        WriteList(json, "findings", all[true]);
        WriteList(json, "risks", all[false]);
    }

    /// <summary>Writes <c>findings</c>, <c>risks</c> and, where there are any, <c>suppressed</c> and <c>unresolved</c>.</summary>
    public static void Write(Utf8JsonWriter json, CheckedPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Write(json, policy.Open.Select(judged => judged.Finding));
        if (policy.Suppressed.Any())
        {
            WriteSuppressed(json, policy.Suppressed);
        }

        if (policy.Unresolved.Count > 0)
        {
            WriteUnresolved(json, policy);
        }
    }

    private static bool IsAccessAnalyzers(Finding finding) => finding.Source is FindingSource.Validation or FindingSource.AccessAnalyzer;

    /// <summary>Writes one list of findings as the member <paramref name="name"/>.</summary>
    public static void WriteList(Utf8JsonWriter json, string name, IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(findings);
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            WriteMembers(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSuppressed(Utf8JsonWriter json, IEnumerable<JudgedFinding> suppressed)
    {
        json.WriteStartArray("suppressed");
        foreach (var (finding, _, suppression) in suppressed)
        {
            json.WriteStartObject();
            WriteMembers(json, finding);
            json.WriteStartObject("suppression");
            json.WriteString("reason", suppression!.Reason);
            json.WriteString("owner", suppression.Owner);
            json.WriteString("expires", suppression.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUnresolved(Utf8JsonWriter json, CheckedPolicy policy)
    {
        json.WriteStartArray("unresolved");
        foreach (var value in policy.Unresolved)
        {
            json.WriteStartObject();
            json.WriteString("expression", value.Expression);
            json.WriteString("reason", value.Reason);
            WriteSpan(json, value.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMembers(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("findingDetails", finding.Message);
        json.WriteString("findingType", finding.Type.Name());
        json.WriteString("issueCode", finding.Code);
        json.WriteString("learnMoreLink", finding.LearnMore?.ToString() ?? "");
        json.WriteStartArray("locations");
        foreach (var location in finding.Locations)
        {
            json.WriteStartObject();
            WritePath(json, location.Path);
            WriteSpan(json, location.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePath(Utf8JsonWriter json, IReadOnlyList<PathElement> path)
    {
        json.WriteStartArray("path");
        foreach (var step in path)
        {
            json.WriteStartObject();
            switch (step.Kind)
            {
                case PathElementKind.Index:
                    json.WriteNumber("index", step.Position);
                    break;
                case PathElementKind.Key:
                    json.WriteString("key", step.Name);
                    break;
                default:
                    json.WriteString("value", step.Name);
                    break;
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteStartObject("span");
        WritePosition(json, "start", span.Start);
        WritePosition(json, "end", span.End);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, SourcePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteNumber("offset", position.Offset);
        json.WriteEndObject();
    }
}
