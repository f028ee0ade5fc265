using System.Buffers;
using System.Text;
using System.Text.Json;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Writes policies again with something changed, to ask "what if".</summary>
internal static class StatementRewriter
{
    /// <summary>What the document denies, as a document that allows it and nothing else.</summary>
    public static PolicyDocument Denied(PolicyDocument document) =>
        Write(document, statement => statement.Effect == Effect.Deny ? (Effect.Allow, statement.Conditions) : null);

    /// <summary>
    /// The document as it reads to a request that can meet every condition on keys other than <paramref name="declared"/>: those conditions are gone from
    /// its Allow statements, and a Deny that has one does not match.
    /// </summary>
    public static PolicyDocument AtBest(PolicyDocument document, Func<string, bool> declared) => Write(document, statement => statement.Effect switch
    {
        Effect.Allow => (Effect.Allow, [.. statement.Conditions.Where(condition => declared(condition.Key))]),
        Effect.Deny when statement.Conditions.All(condition => declared(condition.Key)) => (Effect.Deny, statement.Conditions),
        _ => null,
    });

    private static PolicyDocument Write(PolicyDocument document, Func<Statement, (Effect Effect, IReadOnlyList<ConditionEntry> Conditions)?> change)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (document.Version?.Text is { } version)
            {
                json.WriteString("Version", version);
            }

            json.WriteStartArray("Statement");
            foreach (var statement in document.Statements)
            {
                if (change(statement) is { } changed)
                {
                    Write(json, statement, changed.Effect, changed.Conditions);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return PolicyParser.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, Statement statement, Effect effect, IReadOnlyList<ConditionEntry> conditions)
    {
        json.WriteStartObject();
        json.WriteString("Effect", effect.ToString());
        Write(json, "Action", statement.Actions);
        Write(json, "NotAction", statement.NotActions);
        Write(json, "Resource", statement.Resources);
        Write(json, "NotResource", statement.NotResources);
        if (conditions.Count > 0)
        {
            json.WriteStartObject("Condition");
            foreach (var named in conditions.GroupBy(condition => condition.Operator.Written))
            {
                json.WriteStartObject(named.Key);
                foreach (var condition in named)
                {
                    Write(json, condition.Key, condition.Values.Select(value => value.Value));
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, StringElement? element)
    {
        if (element is not null)
        {
            Write(json, name, element.Values.Select(value => value.Value));
        }
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
