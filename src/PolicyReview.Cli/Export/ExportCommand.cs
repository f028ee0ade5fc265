using System.CommandLine;
using PolicyReview.Analysis.Implementation.Export;
using PolicyReview.Analysis.Implementation.TestPlans;
using PolicyReview.Cli.TestPlans;

namespace PolicyReview.Cli.Export;

/// <summary><c>policyreview export --to FORMAT FILE</c></summary>
internal static class ExportCommand
{
    private const string TestPlan = "test-plan";

    private static readonly Dictionary<string, ExportTarget> Targets = new(StringComparer.Ordinal)
    {
        ["cloudformation"] = ExportTarget.CloudFormation,
        ["terraform"] = ExportTarget.Terraform,
        ["cdk-typescript"] = ExportTarget.CdkTypeScript,
        ["cdk-csharp"] = ExportTarget.CdkCSharp,
    };

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The description of a role; for `test-plan` a test plan." };
        var to = new Option<string>("--to") { Description = "What to write.", Required = true };
        to.AcceptOnlyFromAmong([.. Targets.Keys, TestPlan]);
        var command = new Command("export", "Writes a reviewed role as infrastructure code, or a test plan as a script for AWS's policy simulator.") { file, to };
        command.SetRefusingAction((arguments, stop) => RunAsync(arguments.GetValue(file)!, arguments.GetValue(to)!, stop));
        return command;
    }

    private static async Task<int> RunAsync(string path, string to, CancellationToken stop)
    {
        var text = Targets.TryGetValue(to, out var target) ? await RoleAsync(path, target, stop) : await ScriptAsync(path, stop);
        await Console.Out.WriteAsync(text.AsMemory(), stop);
        return ExitStatus.Clean;
    }

    private static async Task<string> ScriptAsync(string path, CancellationToken stop)
    {
        var file = await PlanFile.ReadAsync(path, [], stop);
        return SimulationScript.Of(Path.GetFileName(path), file.Plan, file.Policies);
    }

    private static async Task<string> RoleAsync(string path, ExportTarget target, CancellationToken stop)
    {
        var role = (await RoleFile.ReadAsync(path, stop)).Role;
        return RoleExport.ProblemOf(role) is { } problem ? throw new UnusableInputException(problem) : RoleExport.Write(role, target);
    }
}
