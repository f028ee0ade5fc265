using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyReview.Cli.Compare;

/// <summary>
/// The <c>--jsonl</c> mode: one object a line in, one a line out, in the same order and with the same <c>id</c>. A line that cannot be used gives
/// <c>{"id":…,"error":"…"}</c>, and the rest goes on.
/// </summary>
internal static class JsonLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers every line of standard input; <paramref name="answer"/> turns a request into the writing of its members.</summary>
    public static async Task RunAsync(Func<JsonElement, Action<Utf8JsonWriter>> answer, CancellationToken stop)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        while (await input.ReadLineAsync(stop) is { } line)
        {
            if (line.Trim().Length > 0)
            {
                await output.WriteLineAsync(Answer(line, answer).AsMemory(), stop);
            }
        }
    }

    /// <summary>The answer to one line.</summary>
    public static string Answer(string line, Func<JsonElement, Action<Utf8JsonWriter>> answer)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Answer(document.RootElement, answer)
                : Line(id: null, Error("The line is not a JSON object."));
        }
        catch (JsonException exception)
        {
            return Line(id: null, Error($"The line is not JSON: {exception.Message}"));
        }
    }

    private static string Answer(JsonElement request, Func<JsonElement, Action<Utf8JsonWriter>> answer)
    {
        JsonElement? id = request.TryGetProperty("id", out var given) ? given : null;
        try
        {
            return Line(id, answer(request));
        }
        catch (UnusableInputException exception)
        {
            return Line(id, Error(exception.Message));
        }
    }

    private static Action<Utf8JsonWriter> Error(string message) => json => json.WriteString("error", message);

    private static string Line(JsonElement? id, Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            if (id is { } value)
            {
                value.WriteTo(json);
            }
            else
            {
                json.WriteNullValue();
            }

            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
