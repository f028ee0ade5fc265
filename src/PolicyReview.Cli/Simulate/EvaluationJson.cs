using System.Text.Json;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Cli.Simulate;

/// <summary>
/// Writes an evaluation's members.
/// <code>
/// "decision":"allowed","decidedBy":"identityPolicy",
/// "matchedStatements":[{"policy":"policy.json","sid":"Read","index":0,"effect":"Allow"}],
/// "policyTypes":[{"type":"identityPolicy","answer":"allows"}]
/// </code>
/// </summary>
internal static class EvaluationJson
{
    public static void Write(Utf8JsonWriter json, PolicyEvaluation evaluation)
    {
        json.WriteString("decision", DecisionWords.Of(evaluation.Decision));
        json.WriteString("decidedBy", DecisionWords.DecidedBy(evaluation));
        json.WriteStartArray("matchedStatements");
        foreach (var statement in evaluation.Answers.SelectMany(answer => answer.Statements))
        {
            Write(json, statement);
        }

        json.WriteEndArray();
        json.WriteStartArray("policyTypes");
        foreach (var answer in evaluation.Answers.Where(answer => answer.Answer != PolicyAnswer.NotPresent))
        {
            Write(json, answer);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, MatchedStatement statement)
    {
        json.WriteStartObject();
        json.WriteString("policy", statement.Policy);
        json.WriteString("sid", statement.Sid);
        json.WriteNumber("index", statement.Index);
        json.WriteString("effect", statement.Effect.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PolicyTypeAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("type", DecisionWords.Of(answer.PolicyType));
        json.WriteString("answer", DecisionWords.Of(answer.Answer));
        if (answer.BlockingLevel is not null)
        {
            json.WriteString("blockingLevel", answer.BlockingLevel);
        }

        json.WriteEndObject();
    }
}
