using System.Buffers;
using System.Text;
using System.Text.Json;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Writes policies again with something changed, to ask "what if".</summary>
internal static class StatementRewriter
{
    /// <summary>The policy variable for the name of the user who asks.</summary>
    public const string UserName = "${aws:username}";

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

    /// <summary>
    /// The document as far as it speaks of one action, which its statements then name alone: a small question instead of a large one. With
    /// <paramref name="name"/> they name that action instead, so that the resources of two actions can be compared.
    /// </summary>
    public static PolicyDocument About(PolicyDocument document, string action, string? name = null) =>
        Write(document, statement => Concerns(statement, action) ? (statement.Effect!.Value, statement.Conditions) : null, name ?? action);

    /// <summary>The document as it reads to the user of that name: <c>${aws:username}</c> is replaced.</summary>
    public static PolicyDocument As(PolicyDocument document, string user) => document.ResolvesVariables && document.Source.Text.Contains(UserName, StringComparison.OrdinalIgnoreCase)
        ? PolicyParser.Parse(document.Source.Text.Replace(UserName, user, StringComparison.OrdinalIgnoreCase))
        : document;

    /// <summary>True if the statement has something to say about the action. Of what AWS would not accept an Allow says nothing, and a Deny counts.</summary>
    public static bool Concerns(Statement statement, string action)
    {
        if (statement.Effect is not { } effect)
        {
            return false;
        }

        if (statement.Actions is null == statement.NotActions is null || (statement.Principals ?? statement.NotPrincipals) is not null)
        {
            return effect == Effect.Deny;
        }

        var asked = ActionPattern.Parse(action);
        return statement.ActionEntries.Any(entry => ActionPattern.Parse(entry.Value.Trim()).Includes(asked.Service, asked.Name)) == statement.Actions is not null;
    }

    private static PolicyDocument Write(
        PolicyDocument document, Func<Statement, (Effect Effect, IReadOnlyList<ConditionEntry> Conditions)?> change, string? action = null)
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
                    Write(json, statement, changed.Effect, changed.Conditions, action);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return PolicyParser.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, Statement statement, Effect effect, IReadOnlyList<ConditionEntry> conditions, string? action)
    {
        json.WriteStartObject();
        json.WriteString("Effect", effect.ToString());
        if (action is not null)
        {
            Write(json, "Action", [action]);
        }
        else
        {
            Write(json, "Action", statement.Actions);
            Write(json, "NotAction", statement.NotActions);
        }

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
