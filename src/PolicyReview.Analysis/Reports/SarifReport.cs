using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis.Configuration;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Reports;

/// <summary>
/// A run's findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html), as GitHub code scanning reads it:
/// lines and columns count from 1, columns in UTF-16 units, and the end column is the one after the last character.
/// </summary>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the log. <paramref name="version"/> is the tool's.</summary>
    public static void Write(Stream output, IReadOnlyList<CheckedPolicy> policies, string version)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var rules = policies.SelectMany(policy => policy.Judged).Select(judged => judged.Finding)
            .GroupBy(finding => finding.Code, StringComparer.Ordinal).Select(group => group.First()).OrderBy(finding => finding.Code, StringComparer.Ordinal).ToList();
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules, version);
        WriteInvocation(json, policies);
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteResults(json, policies, rules);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, List<Finding> rules, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "PolicyReview");
        json.WriteString("semanticVersion", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Finding rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", $"{rule.Title}. {rule.Advice}");
        WriteText(json, "help", rule.Advice);
        if (rule.LearnMore is { } link)
        {
            json.WriteString("helpUri", link.AbsoluteUri);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Type));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue("iam");
        json.WriteStringValue(rule.Type.Name());
        if (rule.Type == FindingType.SecurityWarning)
        {
            json.WriteStringValue("security");
        }

        json.WriteEndArray();
        if (rule.Type == FindingType.SecurityWarning)
        {
            // GitHub's "high": from 7.0 to 8.9.
            json.WriteString("security-severity", "7.5");
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, IReadOnlyList<CheckedPolicy> policies)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var (policy, value) in policies.SelectMany(policy => policy.Unresolved.Select(value => (policy, value))))
        {
            json.WriteStartObject();
            json.WriteString("level", "note");
            WriteText(json, "message", $"{policy.Title}: `{value.Expression}` {value.Reason}");
            SarifPlace.Write(json, policy, value.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter json, IReadOnlyList<CheckedPolicy> policies, List<Finding> rules)
    {
        json.WriteStartArray("results");
        foreach (var policy in policies)
        {
            var fingerprints = FindingFingerprints.Of(policy);
            for (var i = 0; i < policy.Judged.Count; i++)
            {
                var judged = policy.Judged[i];
                json.WriteStartObject();
                json.WriteString("ruleId", judged.Finding.Code);
                json.WriteNumber("ruleIndex", rules.FindIndex(rule => rule.Code == judged.Finding.Code));
                json.WriteString("level", Level(judged.Finding.Type));
                WriteText(json, "message", $"{judged.Finding.Message} {judged.Finding.Advice}");
                SarifPlace.Write(json, policy, judged.Finding);
                json.WriteStartObject("partialFingerprints");
                json.WriteString("policyReview/v1", fingerprints[i]);
                json.WriteEndObject();
                WriteSuppression(json, judged.Suppression);
                WriteFix(json, policy, judged.Finding);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteSuppression(Utf8JsonWriter json, Suppression? suppression)
    {
        json.WriteStartArray("suppressions");
        if (suppression is not null)
        {
            var until = suppression.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", $"{suppression.Reason} (owner: {suppression.Owner}, until {until})");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFix(Utf8JsonWriter json, CheckedPolicy policy, Finding finding)
    {
        // Inside a template the text of a place is not the policy's own: a YAML scalar, or a string within a string.
        if (finding is not { Replacement: { } replacement, Locations: [var main, ..] } || policy.Place is not null)
        {
            return;
        }

        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteText(json, "description", $"Write `{replacement}`.");
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        SarifPlace.WriteArtifact(json, policy.File);
        json.WriteStartArray("replacements");
        json.WriteStartObject();
        SarifPlace.WriteRegion(json, "deletedRegion", main.Span);
        WriteText(json, "insertedContent", replacement);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(FindingType type) => type switch
    {
        FindingType.Error => "error",
        FindingType.Suggestion => "note",
        _ => "warning",
    };
}
