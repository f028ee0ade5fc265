using System.Text.Json;
using PolicyReview.Analysis.Implementation.TestPlans;
using PolicyReview.Cli.Simulate;

namespace PolicyReview.Cli.TestPlans;

/// <summary>
/// Runs of test plans as JSON:
/// <code>
/// {"cases":[{"plan":"test-plan.json","name":"reads an upload","expected":"allowed","decision":"allowed","decidedBy":"identityPolicy",
///   "asExpected":true,"why":"Read one S3 prefix","matchedStatements":[…],"policyTypes":[…]}],
///  "findings":[{"plan":"test-plan.json","code":"test-plan-without-denied-case","message":"…"}]}
/// </code>
/// </summary>
internal static class TestRunJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<(string Plan, TestRun Run)> runs)
    {
        json.WriteStartArray("cases");
        foreach (var (plan, outcome) in runs.SelectMany(run => run.Run.Outcomes.Select(outcome => (run.Plan, outcome))))
        {
            json.WriteStartObject();
            json.WriteString("plan", plan);
            json.WriteString("name", outcome.Case.Name);
            json.WriteString("expected", Word(outcome.Case.Expected));
            json.WriteBoolean("asExpected", outcome.IsAsExpected);
            json.WriteString("why", outcome.Case.Why);
            EvaluationJson.Write(json, outcome.Evaluation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, [.. runs.SelectMany(run => run.Run.Findings.Select(finding => (run.Plan, finding)))]);
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<(string Plan, TestPlanFinding Finding)> findings)
    {
        json.WriteStartArray("findings");
        foreach (var (plan, finding) in findings)
        {
            json.WriteStartObject();
            json.WriteString("plan", plan);
            json.WriteString("code", finding.Code);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static string Word(ExpectedAccess expected) => expected == ExpectedAccess.Allowed ? "allowed" : "denied";
}
