using System.CommandLine;
using System.Text.Json;
using PolicyReview.Analysis.AccessSets.Checks;
using PolicyReview.Cli.Bulk;
using PolicyReview.Cli.Compare;

namespace PolicyReview.Cli.CustomChecks;

/// <summary>What the three custom policy checks have in common on the command line.</summary>
internal static class CustomCheck
{
    private static readonly string[] PolicyTypes = ["IDENTITY_POLICY", "RESOURCE_POLICY"];

    /// <summary>An option that the AWS CLI has too; with <c>--jsonl</c> none is needed.</summary>
    public static Option<string?> Option(string name, string description) => new(name) { Description = description };

    /// <summary><c>--policy-type</c>. The policy itself shows its type; the option is there because the AWS CLI wants it.</summary>
    public static Option<string?> PolicyTypeOption()
    {
        var option = new Option<string?>("--policy-type") { Description = "IDENTITY_POLICY or RESOURCE_POLICY; a trust policy is a RESOURCE_POLICY." };
        option.AcceptOnlyFromAmong(PolicyTypes);
        return option;
    }

    /// <summary>Completes <paramref name="command"/>: <paramref name="check"/> for one check, <paramref name="answer"/> for each line of <c>--jsonl</c>.</summary>
    public static Command Complete(Command command, Func<ParseResult, CancellationToken, Task<CheckReport>> check, Func<JsonElement, CheckReport> answer)
    {
        var output = new Option<string>("--output") { Description = "How the answer is printed.", DefaultValueFactory = _ => Console.IsOutputRedirected ? "json" : "table" };
        output.AcceptOnlyFromAmong("table", "json");
        var bulk = new Option<bool>("--jsonl") { Description = "One check a line on standard input, one answer a line on standard output." };
        command.Options.Add(output);
        command.Options.Add(bulk);
        command.SetRefusingAction(async (arguments, stop) =>
        {
            if (arguments.GetValue(bulk))
            {
                await JsonLines.RunAsync(request => Members(answer(request)), stop);
                return ExitStatus.Clean;
            }

            return await RunAsync(() => check(arguments, stop), arguments.GetValue(output) == "json");
        });
        return command;
    }

    /// <summary>The value of an option that one check cannot do without.</summary>
    /// <exception cref="UnusableInputException">It was not given.</exception>
    public static string Required(ParseResult arguments, Option<string?> option) =>
        arguments.GetValue(option) ?? throw new UnusableInputException($"`{option.Name}` is missing. Give it, or use `--jsonl`.");

    private static Action<Utf8JsonWriter> Members(CheckReport report) => json => CheckReportJson.Write(json, report);

    private static async Task<int> RunAsync(Func<Task<CheckReport>> check, bool asJson)
    {
        var report = await check();
        if (asJson)
        {
            JsonOutput.Print(json => CheckReportJson.Write(json, report));
        }
        else
        {
            Print(report);
        }

        return report.Result == CheckResult.Pass ? ExitStatus.Clean : ExitStatus.Findings;
    }

    // FAIL: The modified permissions grant new access compared to your existing policy.
    //   New access in the statement with sid: CleanUp. For example s3:DeleteObject on arn:aws:s3:::uploads/example.
    private static void Print(CheckReport report)
    {
        Console.Out.WriteLine($"{CheckReportJson.Word(report.Result)}: {report.Message}");
        foreach (var reason in report.Reasons)
        {
            Console.Out.WriteLine($"  {reason.Description} {(reason.Entry.IsReplayed ? "For example" : "Perhaps")} {reason.Entry.Witness.Action} on {reason.Entry.Witness.Resource}.");
        }

        foreach (var why in report.Undecided)
        {
            Console.Out.WriteLine($"  {why}");
        }
    }
}
