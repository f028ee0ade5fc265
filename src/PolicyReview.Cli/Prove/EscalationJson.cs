using System.Text.Json;
using PolicyReview.Analysis.Escalation;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Cli.Prove;

/// <summary>
/// Open ways to more privilege as members of the proof; the steps are those of every way in the group, each action with the request that shows it:
/// <code>
/// "escalation":[{"id":"lambda-001","methods":["lambda-001"],"inherent":false,"standing":"open",
///   "steps":[{"action":"iam:PassRole","resource":"arn:…","resources":["arn:…"],"context":{"iam:PassedToService":["lambda.amazonaws.com"]},"words":"…","limit":null,
///     "statements":[{"policy":"policy.json","sid":"PassRoles","index":1}]}],
///   "assumptions":["one of the roles it may pass …"]}],
/// "escalationUndecided":[{"id":"iam-005","reasons":["…"]}]
/// </code>
/// </summary>
internal static class EscalationJson
{
    public static void WriteMembers(Utf8JsonWriter json, EscalationReport report)
    {
        List(json, "escalation", report.Open, group =>
        {
            json.WriteString("id", group.First.Method.Id);
            Texts(json, "methods", group.Methods.Select(method => method.Id));
            json.WriteBoolean("inherent", group.Standing == EscalationStanding.Inherent);
            json.WriteString("standing", Word(group.Standing));
            List(json, "steps", group.Steps, step => Step(json, step));
            Texts(json, "assumptions", group.Assumptions);
        });
        List(json, "escalationUndecided", report.Undecided, one =>
        {
            json.WriteString("id", one.Method.Id);
            Texts(json, "reasons", one.Reasons);
        });
    }

    public static string Word(EscalationStanding standing) => standing switch
    {
        EscalationStanding.Inherent => "inherent",
        EscalationStanding.Limited => "limited",
        _ => "open",
    };

    private static void Step(Utf8JsonWriter json, EscalationStep step)
    {
        json.WriteString("action", step.Action);
        json.WriteString("resource", step.Witness.Request.Resource);
        Texts(json, "resources", step.Resources);
        Context(json, step.Witness.Request.Context);
        json.WriteString("words", step.Witness.Words);
        json.WriteString("limit", step.Limit);
        List(json, "statements", step.Statements, statement =>
        {
            json.WriteString("policy", statement.Policy);
            json.WriteString("sid", statement.Sid);
            json.WriteNumber("index", statement.Index);
        });
    }

    private static void Context(Utf8JsonWriter json, RequestContext context)
    {
        json.WriteStartObject("context");
        foreach (var key in context.Keys.Order(StringComparer.OrdinalIgnoreCase))
        {
            Texts(json, key, context.ValuesOf(key)!);
        }

        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            members(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
