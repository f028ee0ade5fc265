using System.CommandLine;
using PolicyReview.Analysis.Implementation.TestPlans;
using PolicyReview.Cli.Compare;
using PolicyReview.Cli.TestPlans;

namespace PolicyReview.Cli.Export;

/// <summary><c>policyreview export --to FORMAT FILE</c></summary>
internal static class ExportCommand
{
    private const string TestPlan = "test-plan";

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A test plan for `test-plan`." };
        var to = new Option<string>("--to") { Description = "What to write.", Required = true };
        to.AcceptOnlyFromAmong(TestPlan);
        var command = new Command("export", "Writes what a review has settled in the form that others run.") { file, to };
        command.SetAction((arguments, stop) => RunAsync(arguments.GetValue(file)!, stop));
        return command;
    }

    private static async Task<int> RunAsync(string path, CancellationToken stop)
    {
        try
        {
            await Console.Out.WriteAsync((await TextOfAsync(path, stop)).AsMemory(), stop);
            return ExitStatus.Clean;
        }
        catch (UnusableInputException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitStatus.Unusable;
        }
    }

    private static async Task<string> TextOfAsync(string path, CancellationToken stop)
    {
        var file = await PlanFile.ReadAsync(path, [], stop);
        return SimulationScript.Of(Path.GetFileName(path), file.Plan, file.Policies);
    }
}
