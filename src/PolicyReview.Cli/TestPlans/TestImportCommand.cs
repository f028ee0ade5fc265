using System.CommandLine;
using System.Text.Json;
using PolicyReview.Analysis.Implementation.TestPlans;
using PolicyReview.Cli.Compare;
using PolicyReview.Cli.Simulate;

namespace PolicyReview.Cli.TestPlans;

/// <summary><c>policyreview test import RESULTS --plan PLAN</c></summary>
internal static class TestImportCommand
{
    public static Command Create()
    {
        var results = new Argument<string>("results") { Description = "What the script of `export --to test-plan` printed; `-` reads standard input." };
        var plan = new Option<string>("--plan") { Description = "The test plan.", Required = true };
        var policies = new Option<string[]>("--policy") { Description = "A policy instead of the plan's identity-based policies; may be repeated.", DefaultValueFactory = _ => [] };
        var output = new Option<string>("--output") { Description = "How the answer is printed.", DefaultValueFactory = _ => Console.IsOutputRedirected ? "json" : "table" };
        output.AcceptOnlyFromAmong("table", "json");
        var command = new Command("import", "Holds the results of a live run against the plan and its policies: which cases agree.") { results, plan, policies, output };
        command.SetRefusingAction((arguments, stop) => RunAsync(
            arguments.GetValue(results)!, arguments.GetValue(plan)!, arguments.GetValue(policies) ?? [], arguments.GetValue(output) == "json", stop));
        return command;
    }

    private static async Task<int> RunAsync(string results, string plan, string[] policies, bool asJson, CancellationToken stop)
    {
        var file = await PlanFile.ReadAsync(plan, policies, stop);
        var (live, problem) = LiveResults.Read(await TextFile.ReadAsync(results, stop));
        var evidence = LiveEvidence.Of(file.Plan, file.Policies, live ?? throw new UnusableInputException($"`{results}` cannot be used: {problem}"));
        if (asJson)
        {
            JsonOutput.Print(json => Write(json, file, evidence));
        }
        else
        {
            Print(evidence);
        }

        return evidence.Holds ? ExitStatus.Clean : ExitStatus.Findings;
    }

    // {"plan":"test-plan.json","holds":true,"policies":[{"name":"policy.json","sha256":"…"}],"cases":[
    //   {"name":"reads an upload","expected":"allowed","decision":"allowed","live":"allowed","agreement":"agrees"}],"findings":[]}
    private static void Write(Utf8JsonWriter json, PlanFile file, LiveEvidence evidence)
    {
        json.WriteString("plan", file.Path);
        json.WriteBoolean("holds", evidence.Holds);
        json.WriteStartArray("policies");
        foreach (var (_, policy) in file.Policies.All)
        {
            json.WriteStartObject();
            json.WriteString("name", policy.Name);
            json.WriteString("sha256", SimulationScript.DigestOf(policy));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("cases");
        foreach (var outcome in evidence.Outcomes)
        {
            Write(json, outcome);
        }

        json.WriteEndArray();
        TestRunJson.Write(json, [.. evidence.Findings.Select(finding => (file.Path, finding))]);
    }

    private static void Write(Utf8JsonWriter json, LiveOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("name", outcome.Local.Case.Name);
        json.WriteString("expected", TestRunJson.Word(outcome.Local.Case.Expected));
        json.WriteString("decision", DecisionWords.Of(outcome.Local.Evaluation.Decision));
        json.WriteString("live", outcome.Live?.Answer);
        json.WriteString("agreement", JsonNamingPolicy.CamelCase.ConvertName(outcome.Agreement.ToString()));
        if (outcome.Live?.LocalOnly is { } reason)
        {
            json.WriteString("localOnly", reason);
        }

        json.WriteStartArray("missingContext");
        foreach (var key in outcome.Live?.MissingContext ?? [])
        {
            json.WriteStringValue(key);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    //   ✔ reads an upload    AWS agrees: allowed
    //   · lambda assumes it  local only: the simulator does not read trust policies
    private static void Print(LiveEvidence evidence)
    {
        var width = evidence.Outcomes.Max(outcome => outcome.Local.Case.Name.Length);
        foreach (var outcome in evidence.Outcomes)
        {
            var (mark, words) = Words(outcome);
            Console.Out.WriteLine($"  {mark} {outcome.Local.Case.Name.PadRight(width)}  {words}");
        }

        foreach (var finding in evidence.Findings)
        {
            Console.Out.WriteLine($"  ✖ {finding.Message}");
        }

        Console.Out.WriteLine($"{evidence.Outcomes.Count(outcome => outcome.Agreement == LiveAgreement.Agrees)} of {evidence.Outcomes.Count} cases agree with AWS");
    }

    private static (char Mark, string Words) Words(LiveOutcome outcome)
    {
        var missing = outcome.Live?.MissingContext is { Count: > 0 } keys ? $" (AWS misses {string.Join(", ", keys)})" : "";
        var local = DecisionWords.Of(outcome.Local.Evaluation.Decision);
        return outcome.Agreement switch
        {
            LiveAgreement.Agrees => ('✔', $"AWS agrees: {outcome.Live!.Answer}{missing}"),
            LiveAgreement.Differs => ('✖', $"expected {TestRunJson.Word(outcome.Local.Case.Expected)}, here {local}, at AWS {outcome.Live!.Answer}{missing}"),
            LiveAgreement.LocalOnly => (outcome.Local.IsAsExpected ? '·' : '✖', $"{local} here; local only: {outcome.Live!.LocalOnly}"),
            _ => ('✖', "AWS gave no answer. Run the script again."),
        };
    }
}
