using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis.Implementation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Reports;

namespace PolicyReview.Cli.Validate;

/// <summary>
/// <c>validate --jsonl</c>: one object a line in, one a line out, in the same order.
/// <code>{"id":"a","policy":"{…}","policyType":"IDENTITY_POLICY","resourceType":"AWS::S3::Bucket"}</code>
/// A line that cannot be used gives <c>{"id":…,"error":"…"}</c>, and the rest goes on.
/// </summary>
internal static class BulkValidation
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task RunAsync(TextReader input, TextWriter output, CancellationToken stop)
    {
        while (await input.ReadLineAsync(stop) is { } line)
        {
            if (line.Trim().Length > 0)
            {
                await output.WriteLineAsync(Answer(line).AsMemory(), stop);
            }
        }
    }

    /// <summary>The answer to one line.</summary>
    public static string Answer(string line)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Answer(json, line);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Answer(Utf8JsonWriter json, string line)
    {
        try
        {
            using var request = JsonDocument.Parse(line);
            if (request.RootElement.ValueKind != JsonValueKind.Object)
            {
                json.WriteNull("id");
                json.WriteString("error", "The line is not a JSON object.");
                return;
            }

            WriteId(json, request.RootElement);
            Findings(json, request.RootElement);
        }
        catch (JsonException exception)
        {
            json.WriteNull("id");
            json.WriteString("error", $"The line is not JSON: {exception.Message}");
        }
    }

    private static void WriteId(Utf8JsonWriter json, JsonElement request)
    {
        json.WritePropertyName("id");
        if (request.TryGetProperty("id", out var id))
        {
            id.WriteTo(json);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void Findings(Utf8JsonWriter json, JsonElement request)
    {
        var type = Text(request, "policyType");
        var resource = Text(request, "resourceType");
        if (!request.TryGetProperty("policy", out var policy))
        {
            json.WriteString("error", "The member `policy` is missing.");
            return;
        }

        if (type is not null && AccessAnalyzerPolicyType.KindOf(type, resource) is null)
        {
            json.WriteString("error", $"`{type}` is no policy type. Use one of {string.Join(", ", AccessAnalyzerPolicyType.Names)}.");
            return;
        }

        var document = PolicyParser.Parse(policy.ValueKind == JsonValueKind.String ? policy.GetString()! : policy.GetRawText());
        var kind = type is null ? InferredUse.Of(document) : AccessAnalyzerPolicyType.KindOf(type, resource)!.Value;
        FindingsJson.Write(json, PolicyCheck.Run(document, kind, resource));
    }

    private static string? Text(JsonElement request, string name) =>
        request.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
