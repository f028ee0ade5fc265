using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Cli.Simulate;

/// <summary>
/// <c>simulate --jsonl</c>: one object a line in (<see cref="SimulationInput"/>, with an <c>id</c>), one a line out, in the same order.
/// A line that cannot be used gives <c>{"id":…,"error":"…"}</c>, and the rest goes on.
/// </summary>
internal static class BulkSimulation
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
        try
        {
            using var document = JsonDocument.Parse(line);
            return Answer(document.RootElement);
        }
        catch (JsonException exception)
        {
            return Line(id: null, json => json.WriteString("error", $"The line is not JSON: {exception.Message}"));
        }
    }

    private static string Answer(JsonElement simulation)
    {
        if (simulation.ValueKind != JsonValueKind.Object)
        {
            return Line(id: null, json => json.WriteString("error", "The line is not a JSON object."));
        }

        JsonElement? id = simulation.TryGetProperty("id", out var given) ? given : null;
        try
        {
            var request = simulation.TryGetProperty("request", out var member) ? member : throw new SimulationInputException("The member `request` is missing.");
            var evaluation = PolicyEvaluator.Evaluate(SimulationInput.Policies(simulation), SimulationInput.Request(request));
            return Line(id, json => EvaluationJson.Write(json, evaluation));
        }
        catch (SimulationInputException exception)
        {
            return Line(id, json => json.WriteString("error", exception.Message));
        }
    }

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
