using System.Text.Json;
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
        var all = findings.ToLookup(finding => finding.Source is FindingSource.Validation or FindingSource.AccessAnalyzer);
        WriteList(json, "findings", all[true]);
        WriteList(json, "risks", all[false]);
    }

    /// <summary>Writes one list of findings as the member <paramref name="name"/>.</summary>
    public static void WriteList(Utf8JsonWriter json, string name, IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(findings);
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("findingDetails", finding.Message);
            json.WriteString("findingType", finding.Type.Name());
            json.WriteString("issueCode", finding.Code);
            json.WriteString("learnMoreLink", finding.LearnMore?.ToString() ?? "");
            json.WriteStartArray("locations");
            foreach (var location in finding.Locations)
            {
                WriteLocation(json, location);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location)
    {
        json.WriteStartObject();
        json.WriteStartArray("path");
        foreach (var step in location.Path)
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
        json.WriteStartObject("span");
        WritePosition(json, "start", location.Span.Start);
        WritePosition(json, "end", location.Span.End);
        json.WriteEndObject();
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
