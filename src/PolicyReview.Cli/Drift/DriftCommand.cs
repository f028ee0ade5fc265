using System.CommandLine;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Implementation.Drift;
using PolicyReview.Analysis.Implementation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Cli.Compare;

namespace PolicyReview.Cli.Drift;

/// <summary><c>policyreview drift --template F --policy P</c></summary>
internal sealed class DriftCommand
{
    private readonly Option<string> _template = new("--template") { Description = "A CloudFormation or SAM template, or a Terraform plan as JSON; `-` reads standard input.", Required = true };
    private readonly Option<string[]> _policy = new("--policy") { Description = "A signed policy; may be repeated. A trust policy is held against the role's trust.", DefaultValueFactory = _ => [] };
    private readonly Option<string?> _role = new("--role", "--resource") { Description = "The role's logical id or address, where the template has several." };
    private readonly Option<string[]> _parameters = new("--parameters")
    {
        Description = "Values of parameters and pseudo parameters: `Stage=prod AWS::Region=ap-northeast-1`.", DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<string> _output = new("--output") { Description = "How the answer is printed.", DefaultValueFactory = _ => Console.IsOutputRedirected ? "json" : "table" };

    public static Command Create() => new DriftCommand().Build();

    private Command Build()
    {
        _output.AcceptOnlyFromAmong("table", "json");
        var command = new Command("drift", "Reads a role's policies back from a template or plan and proves them equal to the signed ones, narrower or wider.")
        {
            _template, _policy, _role, _parameters, _output,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        try
        {
            var report = await ReportAsync(arguments, stop);
            if (arguments.GetValue(_output) == "json")
            {
                JsonOutput.Print(json => DriftJson.Write(json, report));
            }
            else
            {
                DriftTable.Print(report);
            }

            return report.Relation == PolicyRelation.Equal ? ExitStatus.Clean : ExitStatus.Findings;
        }
        catch (UnusableInputException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitStatus.Unusable;
        }
    }

    private async Task<DriftReport> ReportAsync(ParseResult arguments, CancellationToken stop)
    {
        var permissions = new List<PolicyDocument>();
        var trust = new List<PolicyDocument>();
        foreach (var path in arguments.GetValue(_policy)!)
        {
            var document = await PolicyArgument.ReadAsync(path, stop);
            (InferredUse.Of(document) == DocumentKind.TrustPolicy ? trust : permissions).Add(document);
        }

        if (permissions.Count + trust.Count == 0)
        {
            throw new UnusableInputException("Name the signed policy with `--policy`.");
        }

        var template = arguments.GetValue(_template)!;
        var (roles, problem) = TemplateRoles.Read(await TextFile.ReadAsync(template, stop), TemplateParameters.Read(arguments.GetValue(_parameters)!));
        return DriftReport.Of(RoleChoice.Of(roles ?? throw new UnusableInputException($"`{template}` cannot be used. {problem}"), arguments.GetValue(_role), template), permissions, trust);
    }
}
