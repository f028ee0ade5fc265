using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PolicyReview.Analysis.Implementation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Reports;

namespace PolicyReview.Cli.Validate;

/// <summary>
/// <c>validate --jsonl</c>: one object a line in, one a line out, in the same order.
/// <code>{"id":"a","policy":"{…}","policyType":"IDENTITY_POLICY","resourceType":"AWS::S3::Bucket"}</code>
/// A line that cannot be used gives <c>{"id":…,"error":"…"}</c>, and the rest goes on. Answers are flushed when the input pauses, so
/// that a program can ask one question at a time, and otherwise in large pieces.
/// </summary>
internal sealed class BulkValidation : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _answer = new(1 << 14);
    private readonly Utf8JsonWriter _json;

    private BulkValidation() => _json = new Utf8JsonWriter(_answer, Options);

    /// <summary>Answers every line of <paramref name="input"/>.</summary>
    public static async Task RunAsync(Stream input, Stream output, CancellationToken stop)
    {
        using var bulk = new BulkValidation();
        var lines = new LineBuffer();
        while (await lines.FillAsync(input, stop))
        {
            while (lines.TryTake(out var line))
            {
                await bulk.AnswerAsync(line, output, stop);
            }

            await output.FlushAsync(stop);
        }
    }

    /// <summary>The answer to one line, without a line end.</summary>
    public static byte[] Answer(ReadOnlyMemory<byte> line)
    {
        using var bulk = new BulkValidation();
        return bulk.AnswerTo(line).ToArray();
    }

    /// <inheritdoc />
    public void Dispose() => _json.Dispose();

    private async Task AnswerAsync(ReadOnlyMemory<byte> line, Stream output, CancellationToken stop)
    {
        if (line.Span.ContainsAnyExcept(" \t\r"u8))
        {
            await output.WriteAsync(AnswerTo(line), stop);
            output.WriteByte((byte)'\n');
        }
    }

    private ReadOnlyMemory<byte> AnswerTo(ReadOnlyMemory<byte> line)
    {
        string? id = null;
        try
        {
            if (!Utf8.IsValid(line.Span))
            {
                return Failure(null, "The line is not UTF-8.");
            }

            using var request = JsonDocument.Parse(line);
            if (request.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Failure(null, "The line is not a JSON object.");
            }

            id = request.RootElement.TryGetProperty("id", out var given) ? given.GetRawText() : null;
            return Findings(id, request.RootElement);
        }
        catch (JsonException exception)
        {
            return Failure(null, $"The line is not JSON: {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for a string such as "\ud800", which no text can hold.
            return Failure(id, "A string holds half of a surrogate pair, which is no character. Remove the escape.");
        }
    }

    private ReadOnlyMemory<byte> Findings(string? id, JsonElement request)
    {
        var type = Text(request, "policyType");
        var resource = Text(request, "resourceType");
        if (!request.TryGetProperty("policy", out var policy))
        {
            return Failure(id, "The member `policy` is missing.");
        }

        if (type is not null && AccessAnalyzerPolicyType.KindOf(type, resource) is null)
        {
            return Failure(id, $"`{type}` is no policy type. Use one of {string.Join(", ", AccessAnalyzerPolicyType.Names)}.");
        }

        var document = PolicyParser.Parse(policy.ValueKind == JsonValueKind.String ? policy.GetString()! : policy.GetRawText());
        var kind = type is null ? InferredUse.Of(document) : AccessAnalyzerPolicyType.KindOf(type, resource)!.Value;
        var findings = PolicyCheck.Run(document, kind, resource);
        Start(id);
        FindingsJson.Write(_json, findings);
        return End();
    }

    private ReadOnlyMemory<byte> Failure(string? id, string message)
    {
        Start(id);
        _json.WriteString("error", message);
        return End();
    }

    private void Start(string? id)
    {
        _answer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        _json.WritePropertyName("id");
        _json.WriteRawValue(id ?? "null", skipInputValidation: true);
    }

    private ReadOnlyMemory<byte> End()
    {
        _json.WriteEndObject();
        _json.Flush();
        return _answer.WrittenMemory;
    }

    private static string? Text(JsonElement request, string name) =>
        request.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
