using System.CommandLine;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Implementation.Drift;
using PolicyReview.Analysis.Implementation;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.Policies;
using PolicyReview.Cli.Compare;
using PolicyReview.Cli.Export;

namespace PolicyReview.Cli.Drift;

/// <summary><c>policyreview drift --template F --policy P</c>, or <c>--account-details F --role R --policy P</c></summary>
internal sealed class DriftCommand
{
    private readonly DeployedRoleReader _deployed = new();
    private readonly Option<string[]> _policy = new("--policy") { Description = "A signed policy; may be repeated. A trust policy is held against the role's trust.", DefaultValueFactory = _ => [] };
    private readonly Option<string?> _boundary = new("--boundary") { Description = "The signed permissions boundary." };
    private readonly Option<string?> _description = new("--role-file") { Description = "The signed description of the role, as `export` reads it: its policies, path, tags, boundary and longest session." };
    private readonly Option<string> _output = new("--output") { Description = "How the answer is printed.", DefaultValueFactory = _ => Console.IsOutputRedirected ? "json" : "table" };

    public static Command Create() => new DriftCommand().Build();

    private Command Build()
    {
        _output.AcceptOnlyFromAmong("table", "json");
        var command = new Command("drift", "Reads a role's policies back from a template, a plan or an account and proves them equal to the signed ones, narrower or wider.")
        {
            _policy, _boundary, _description, _output,
        };
        _deployed.AddTo(command);
        command.SetRefusingAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var report = await ReportAsync(arguments, stop);
        if (arguments.GetValue(_output) == "json")
        {
            JsonOutput.Print(json => DriftJson.Write(json, report));
        }
        else
        {
            DriftTable.Print(report, _deployed.IsAccount(arguments) ? "the account" : "the template");
        }

        return report.Relation == PolicyRelation.Equal && report.Metadata.Count == 0 ? ExitStatus.Clean : ExitStatus.Findings;
    }

    private async Task<DriftReport> ReportAsync(ParseResult arguments, CancellationToken stop)
    {
        var permissions = new List<PolicyDocument>();
        var trust = new List<PolicyDocument>();
        foreach (var signed in arguments.GetValue(_policy)!)
        {
            var document = await PolicyArgument.ReadAsync(signed, stop);
            (InferredUse.Of(document) == DocumentKind.TrustPolicy ? trust : permissions).Add(document);
        }

        var described = arguments.GetValue(_description) is { } file ? await RoleFile.ReadAsync(file, stop) : null;
        if (described is { Gaps: [var gap, ..] })
        {
            throw new UnusableInputException(gap);
        }

        if (described is not null)
        {
            permissions.AddRange(described.Permissions.Concat(described.Attached).Select(policy => policy.Policy.Document));
            trust.AddRange(described.Trust is { } trusted ? [trusted.Policy.Document] : []);
        }

        var boundary = arguments.GetValue(_boundary) is { } path ? await PolicyArgument.ReadAsync(path, stop) : described?.Boundary?.Policy.Document;
        if (permissions.Count + trust.Count == 0 && boundary is null)
        {
            throw new UnusableInputException("Name the signed policy with `--policy`, or the role's description with `--role-file`.");
        }

        var role = await _deployed.ReadAsync(arguments, stop) ?? throw new UnusableInputException("Name what is deployed with `--template`, or with `--account-details` and `--role`.");
        return DriftReport.Of(role, described?.Role.Outline.Metadata, permissions, trust, boundary);
    }
}
