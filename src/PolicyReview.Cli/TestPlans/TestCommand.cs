using System.CommandLine;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.TestPlans;
using PolicyReview.Cli.Compare;
using PolicyReview.Cli.Simulate;

namespace PolicyReview.Cli.TestPlans;

/// <summary><c>policyreview test PLAN…</c></summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var plans = new Argument<string[]>("plan") { Description = "Test plans: allowed and denied requests kept beside a policy.", Arity = ArgumentArity.ZeroOrMore };
        var policies = new Option<string[]>("--policy") { Description = "A policy to ask instead of the plans' identity-based policies; may be repeated.", DefaultValueFactory = _ => [] };
        var output = new Option<string>("--output") { Description = "How the answer is printed.", DefaultValueFactory = _ => Console.IsOutputRedirected ? "json" : "table" };
        output.AcceptOnlyFromAmong("table", "json");
        var command = new Command("test", "Runs allowed and denied test cases against policies, offline.") { plans, policies, output, TestImportCommand.Create(), TestGenerateCommand.Create() };
        command.SetRefusingAction((arguments, stop) =>
            RunAsync(arguments.GetValue(plans) ?? [], arguments.GetValue(policies) ?? [], arguments.GetValue(output) == "json", stop));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string[] policies, bool asJson, CancellationToken stop)
    {
        if (paths.Length == 0)
        {
            await Console.Error.WriteLineAsync("Name a test plan.");
            return ExitStatus.Unusable;
        }

        var runs = new List<(string Plan, TestRun Run)>();
        foreach (var path in paths)
        {
            var file = await PlanFile.ReadAsync(path, policies, stop);
            runs.Add((path, TestRun.Of(file.Plan, file.Policies)));
        }

        if (asJson)
        {
            JsonOutput.Print(json => TestRunJson.Write(json, runs));
        }
        else
        {
            Print(runs);
        }

        return runs.TrueForAll(run => run.Run.Passes) ? ExitStatus.Clean : ExitStatus.Findings;
    }

    // test-plan.json
    //   ✔ reads an upload            allowed  by identityPolicy
    //   ✖ deletes an upload          expected denied, but allowed: Allowed, because of statement `CleanUp` of `policy.json` (identity-based policy).
    //   ✖ No case expects `denied`, …
    // 1 of 2 cases as expected
    private static void Print(List<(string Plan, TestRun Run)> runs)
    {
        foreach (var (plan, run) in runs)
        {
            Console.Out.WriteLine(plan);
            var width = run.Outcomes.Max(outcome => outcome.Case.Name.Length);
            foreach (var outcome in run.Outcomes)
            {
                Console.Out.WriteLine($"  {(outcome.IsAsExpected ? '✔' : '✖')} {outcome.Case.Name.PadRight(width)}  {Words(outcome)}");
            }

            foreach (var finding in run.Findings)
            {
                Console.Out.WriteLine($"  ✖ {finding.Message}");
            }
        }

        var outcomes = runs.SelectMany(run => run.Run.Outcomes).ToList();
        Console.Out.WriteLine($"{outcomes.Count(outcome => outcome.IsAsExpected)} of {outcomes.Count} cases as expected");
    }

    private static string Words(TestOutcome outcome) => outcome.IsAsExpected
        ? $"{DecisionWords.Of(outcome.Evaluation.Decision)}  by {DecisionWords.DecidedBy(outcome.Evaluation)}"
        : $"expected {TestRunJson.Word(outcome.Case.Expected)}, but: {DecisionSentence.Of(outcome.Evaluation)}";
}
