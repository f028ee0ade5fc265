using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Reports;

/// <summary>
/// A run's findings as JSON. One policy: Access Analyzer's own shape. Several, or policies inside templates: a list of them.
/// <code>
/// { "findings": […], "risks": […] }
/// { "policies": [ { "file": "app.yaml", "policyType": "IDENTITY_POLICY", "logicalId": "Role", "findings": […], "risks": […] } ] }
/// </code>
/// </summary>
public static class ReportJson
{
    // Policies are read by people: `<`, `'` and letters beyond ASCII stay as they are.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one policy in Access Analyzer's shape.</summary>
    public static void WriteOne(Stream output, CheckedPolicy policy)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        FindingsJson.Write(json, policy);
        json.WriteEndObject();
    }

    /// <summary>Writes a list of policies.</summary>
    public static void WriteAll(Stream output, IReadOnlyList<CheckedPolicy> policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartArray("policies");
        foreach (var policy in policies)
        {
            json.WriteStartObject();
            WriteWhich(json, policy);
            FindingsJson.Write(json, policy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWhich(Utf8JsonWriter json, CheckedPolicy policy)
    {
        json.WriteString("file", policy.File);
        if (!policy.IsRead)
        {
            json.WriteBoolean("checked", false);
        }

        json.WriteString("policyType", AccessAnalyzerPolicyType.Of(policy.Kind));
        if (policy.ResourceType is { } resourceType)
        {
            json.WriteString("resourceType", resourceType);
        }

        if (policy.Place is { } place)
        {
            json.WriteString("logicalId", place.LogicalId);
            json.WriteString("templateResourceType", place.ResourceType);
            json.WriteString("property", place.Property);
            if (place.PolicyName is { } name)
            {
                json.WriteString("policyName", name);
            }
        }
    }
}
