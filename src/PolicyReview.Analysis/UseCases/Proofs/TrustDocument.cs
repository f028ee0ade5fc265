using System.Buffers;
using System.Text;
using System.Text.Json;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Writes a trust policy of one statement, for the engine to hold another against.</summary>
internal static class TrustDocument
{
    /// <summary>Lets <paramref name="principals"/> of a kind call <paramref name="action"/>, tag the session and name its source, under conditions; no conditions for none.</summary>
    public static PolicyDocument Of(string kind, IReadOnlyList<string> principals, string action, IReadOnlyList<(string Operator, string Key, IReadOnlyList<string> Values)> conditions)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("Version", "2012-10-17");
            json.WriteStartObject("Statement");
            json.WriteString("Effect", "Allow");
            json.WriteStartObject("Principal");
            Write(json, kind, principals);
            json.WriteEndObject();
            Write(json, "Action", [action, "sts:TagSession", "sts:SetSourceIdentity"]);
            json.WriteStartObject("Condition");
            foreach (var named in conditions.GroupBy(condition => condition.Operator))
            {
                json.WriteStartObject(named.Key);
                foreach (var (_, key, values) in named)
                {
                    Write(json, key, values);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return PolicyParser.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
