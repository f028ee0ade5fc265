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
    private readonly Option<string?> _resource = new("--resource") { Description = "The role's logical id or address, where the template has several." };
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
            _template, _policy, _resource, _parameters, _output,
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
        var (roles, problem) = TemplateRoles.Read(await TextFile.ReadAsync(template, stop), Parameters(arguments.GetValue(_parameters)!));
        return DriftReport.Of(RoleOf(roles ?? throw new UnusableInputException($"`{template}` cannot be used. {problem}"), arguments.GetValue(_resource), template), permissions, trust);
    }

    private static Dictionary<string, string> Parameters(string[] written)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in written)
        {
            var at = parameter.IndexOf('=', StringComparison.Ordinal);
            values[at > 0 ? parameter[..at] : throw new UnusableInputException($"`{parameter}` is no parameter. Write `Name=value`.")] = parameter[(at + 1)..];
        }

        return values;
    }

    private static DeployedRole RoleOf(IReadOnlyList<DeployedRole> roles, string? resource, string template)
    {
        if (resource is null)
        {
            return roles switch
            {
                [var only] => only,
                [] => throw new UnusableInputException($"`{template}` has no role, user or group. Check the file."),
                _ => throw new UnusableInputException($"`{template}` has several roles. Choose one with `--resource`: {Names(roles)}."),
            };
        }

        return roles.FirstOrDefault(role => role.Id == resource)
            ?? throw new UnusableInputException($"`{template}` has no role `{resource}`. {(roles.Count == 0 ? "Check the file." : $"It has {Names(roles)}.")}");
    }

    private static string Names(IEnumerable<DeployedRole> roles) => string.Join(", ", roles.Select(role => $"`{role.Id}`"));
}
