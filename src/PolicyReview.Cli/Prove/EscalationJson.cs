using System.Text.Json;
using PolicyReview.Analysis.Escalation;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Reports;

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
        json.WriteObjects("escalation", report.Open, group =>
        {
            json.WriteString("id", group.First.Method.Id);
            json.WriteTexts("methods", group.Methods.Select(method => method.Id));
            json.WriteBoolean("inherent", group.Standing == EscalationStanding.Inherent);
            json.WriteString("standing", Word(group.Standing));
            json.WriteObjects("steps", group.Steps, step => Step(json, step));
            json.WriteTexts("assumptions", group.Assumptions);
        });
        json.WriteObjects("escalationUndecided", report.Undecided, one =>
        {
            json.WriteString("id", one.Method.Id);
            json.WriteTexts("reasons", one.Reasons);
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
        json.WriteTexts("resources", step.Resources);
        json.WriteContext(step.Witness.Request.Context);
        json.WriteString("words", step.Witness.Words);
        json.WriteString("limit", step.Limit);
        json.WriteObjects("statements", step.Statements, statement =>
        {
            json.WriteString("policy", statement.Policy);
            json.WriteString("sid", statement.Sid);
            json.WriteNumber("index", statement.Index);
        });
    }
}
