using System.Text.Json;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Reports;

/// <summary>Places in SARIF: files, regions, and the policy inside a template as a logical location.</summary>
internal static class SarifPlace
{
    /// <summary>Writes <c>locations</c> with the main place, and <c>relatedLocations</c> with the others.</summary>
    public static void Write(Utf8JsonWriter json, CheckedPolicy policy, Finding finding)
    {
        json.WriteStartArray("locations");
        WriteLocation(json, policy, finding.Locations is [var main, ..] ? main.Span : null, finding.Locations is [var first, ..] ? PolicyPath.Of(first.Path) : "");
        json.WriteEndArray();
        if (finding.Locations.Count < 2)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        foreach (var other in finding.Locations.Skip(1))
        {
            WriteLocation(json, policy, other.Span, PolicyPath.Of(other.Path));
        }

        json.WriteEndArray();
    }

    /// <summary>Writes <c>locations</c> with one place.</summary>
    public static void Write(Utf8JsonWriter json, CheckedPolicy policy, SourceSpan span)
    {
        json.WriteStartArray("locations");
        WriteLocation(json, policy, span, "");
        json.WriteEndArray();
    }

    /// <summary>Writes <c>artifactLocation</c>.</summary>
    public static void WriteArtifact(Utf8JsonWriter json, string file)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(file));
        if (!Path.IsPathRooted(file) && file != "-")
        {
            json.WriteString("uriBaseId", "%SRCROOT%");
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a region: 1-based lines and columns, and the offset for tools that prefer it.</summary>
    public static void WriteRegion(Utf8JsonWriter json, string name, SourceSpan span)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", span.Start.Line);
        json.WriteNumber("startColumn", span.Start.Column + 1);
        json.WriteNumber("endLine", span.End.Line);
        json.WriteNumber("endColumn", span.End.Column + 1);
        json.WriteNumber("charOffset", span.Start.Offset);
        json.WriteNumber("charLength", span.Length);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, CheckedPolicy policy, SourceSpan? span, string path)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, policy.File);
        WriteRegion(json, "region", span ?? policy.Source.SpanOf(0, 0));
        json.WriteEndObject();
        var name = string.Join('/', new[] { policy.Place?.LogicalId, policy.Place?.Property, path }.Where(part => !string.IsNullOrEmpty(part)));
        if (name.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", name);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string UriOf(string file) => file == "-" ? "stdin"
        : Path.IsPathRooted(file) ? new Uri(file).AbsoluteUri
        : string.Join('/', file.Split('/').Where(segment => segment != ".").Select(Uri.EscapeDataString));
}
