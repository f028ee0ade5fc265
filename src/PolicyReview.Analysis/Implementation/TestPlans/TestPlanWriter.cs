using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>Writes a test plan so that it lives well in git: members in a fixed order, one line each, keys of a context sorted.</summary>
public static class TestPlanWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text, ending in a newline; <see cref="TestPlanReader"/> reads it back.</summary>
    public static string Write(TestPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("policies");
            Write(json, plan.Policies);
            json.WriteEndObject();
            json.WriteStartArray("cases");
            foreach (var test in plan.Cases)
            {
                Write(json, test);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, PlannedPolicies policies)
    {
        Write(json, "identityPolicies", policies.IdentityPolicies);
        Write(json, "permissionsBoundaries", policies.PermissionsBoundaries);
        Write(json, "resourcePolicy", policies.ResourcePolicy);
        Write(json, "trustPolicy", policies.TrustPolicy);
        Write(json, "sessionPolicies", policies.SessionPolicies);
        Write(json, "serviceControlPolicies", policies.ServiceControlPolicies);
        Write(json, "resourceControlPolicies", policies.ResourceControlPolicies);
        Write(json, "endpointPolicies", policies.EndpointPolicies);
    }

    private static void Write(Utf8JsonWriter json, TestCase test)
    {
        var request = test.Request;
        json.WriteStartObject();
        json.WriteString("name", test.Name);
        json.WriteString("principal", request.Principal.Value);
        json.WriteString("action", request.Action);
        json.WriteString("resource", request.Resource);
        Write(json, "resourceAccount", AccountToSay(request));
        var keys = request.Context.Keys.Order(StringComparer.OrdinalIgnoreCase).ToList();
        if (keys.Count > 0)
        {
            json.WriteStartObject("context");
            foreach (var key in keys)
            {
                WriteKey(json, key, request.Context.ValuesOf(key)!);
            }

            json.WriteEndObject();
        }

        json.WriteString("expected", test.Expected == ExpectedAccess.Allowed ? "allowed" : "denied");
        Write(json, "why", test.Why);
        json.WriteEndObject();
    }

    // Said only where neither the ARN nor the principal says it already.
    private static string? AccountToSay(AccessRequest request) =>
        request.ResourceAccount == new AccessRequest(request.Principal, request.Action, request.Resource).ResourceAccount ? null : request.ResourceAccount;

    private static void WriteKey(Utf8JsonWriter json, string key, IReadOnlyList<string> values)
    {
        if (values is [var only])
        {
            json.WriteString(key, only);
            return;
        }

        json.WriteStartArray(key);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> files)
    {
        if (files.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var file in files)
        {
            json.WriteStringValue(file);
        }

        json.WriteEndArray();
    }
}
