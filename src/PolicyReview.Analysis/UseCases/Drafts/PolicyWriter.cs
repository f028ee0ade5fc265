using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.UseCases.Drafts;

/// <summary>
/// Writes statements as people do: two spaces, one value a line, a single value without brackets.
/// <code>
/// {
///   "Version": "2012-10-17",
///   "Statement": [
///     {
///       "Sid": "ReadOneS3Prefix",
///       "Effect": "Allow",
///       "Action": "s3:GetObject",
///       "Resource": "arn:aws:s3:::example-uploads/incoming/*"
///     }
///   ]
/// }
/// </code>
/// </summary>
internal sealed class PolicyWriter(ServiceCatalogue catalogue)
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The policy, ending in a newline.</summary>
    public string Policy(IReadOnlyList<DraftedStatement> statements) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("Version", "2012-10-17");
        json.WriteStartArray("Statement");
        foreach (var statement in statements)
        {
            Write(json, statement);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }) + "\n";

    /// <summary>One statement, its first line not indented and without a newline at the end.</summary>
    public string Statement(DraftedStatement statement) => Write(json => Write(json, statement));

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(Utf8JsonWriter json, DraftedStatement statement)
    {
        json.WriteStartObject();
        json.WriteString("Sid", statement.Sid);
        json.WriteString("Effect", statement.Effect.ToString());
        Write(json, statement.IsNotAction ? "NotAction" : "Action", statement.Actions);
        Write(json, statement.IsNotResource ? "NotResource" : "Resource", statement.Resources);
        if (statement.Context.Count > 0)
        {
            json.WriteStartObject("Condition");
            WriteConditions(json, statement.Context);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteConditions(Utf8JsonWriter json, IReadOnlyDictionary<string, IReadOnlyList<string>> context)
    {
        var conditions = context.SelectMany(pair => AccessDocument.Operators(catalogue, pair.Key, pair.Value).Select(name => (Name: name, pair.Key, pair.Value)));
        foreach (var named in conditions.GroupBy(condition => condition.Name))
        {
            json.WriteStartObject(named.Key);
            foreach (var (_, key, values) in named)
            {
                Write(json, key, values);
            }

            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values is [var only])
        {
            json.WriteString(name, only);
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
