using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PolicyReview.Cli.Bulk;

/// <summary>
/// The <c>--jsonl</c> mode of every command: one object a line in, one a line out, in the same order and with the same <c>id</c>. A line that
/// cannot be used gives <c>{"id":…,"error":"…"}</c>, and the rest goes on. Answers are flushed when the input pauses, so that a program can ask
/// one question at a time, and otherwise in large pieces.
/// </summary>
internal sealed class JsonLines : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Func<JsonElement, Action<Utf8JsonWriter>> _ask;
    private readonly ArrayBufferWriter<byte> _answer = new(1 << 14);
    private readonly Utf8JsonWriter _json;

    private JsonLines(Func<JsonElement, Action<Utf8JsonWriter>> ask)
    {
        _ask = ask;
        _json = new Utf8JsonWriter(_answer, Options);
    }

    /// <summary>Answers every line of standard input; <paramref name="ask"/> turns a request into the writing of its answer's members.</summary>
    public static async Task RunAsync(Func<JsonElement, Action<Utf8JsonWriter>> ask, CancellationToken stop)
    {
        await using var input = Console.OpenStandardInput();
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        await RunAsync(input, output, ask, stop);
    }

    /// <summary>Answers every line of <paramref name="input"/>.</summary>
    public static async Task RunAsync(Stream input, Stream output, Func<JsonElement, Action<Utf8JsonWriter>> ask, CancellationToken stop)
    {
        using var answers = new JsonLines(ask);
        var lines = new LineBuffer();
        while (await lines.FillAsync(input, stop))
        {
            while (lines.TryTake(out var line))
            {
                await answers.AnswerAsync(line, output, stop);
            }

            await output.FlushAsync(stop);
        }
    }

    /// <summary>The answer to one line, without a line end.</summary>
    public static string Answer(string line, Func<JsonElement, Action<Utf8JsonWriter>> ask) => Encoding.UTF8.GetString(Answer(Encoding.UTF8.GetBytes(line), ask));

    /// <summary>The answer to one line of UTF-8, without a line end.</summary>
    public static byte[] Answer(ReadOnlyMemory<byte> line, Func<JsonElement, Action<Utf8JsonWriter>> ask)
    {
        using var answers = new JsonLines(ask);
        return answers.AnswerTo(line).ToArray();
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
            return Line(id, _ask(request.RootElement));
        }
        catch (JsonException exception)
        {
            return Failure(null, $"The line is not JSON: {exception.Message}");
        }
        catch (UnusableInputException exception)
        {
            return Failure(id, exception.Message);
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for a string such as "\ud800", which no text can hold.
            return Failure(id, "A string holds half of a surrogate pair, which is no character. Remove the escape.");
        }
    }

    private ReadOnlyMemory<byte> Failure(string? id, string message) => Line(id, json => json.WriteString("error", message));

    private ReadOnlyMemory<byte> Line(string? id, Action<Utf8JsonWriter> members)
    {
        _answer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        _json.WritePropertyName("id");
        _json.WriteRawValue(id ?? "null", skipInputValidation: true);
        members(_json);
        _json.WriteEndObject();
        _json.Flush();
        return _answer.WrittenMemory;
    }
}
