using System.CommandLine;
using System.Text.Json;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Cli.Bulk;
using PolicyReview.Cli.Validate;

namespace PolicyReview.Cli.Simulate;

/// <summary><c>policyreview simulate FILE… --request F</c></summary>
internal sealed class SimulateCommand
{
    private readonly Argument<string[]> _identity = new("file") { Description = "Identity-based policies; `-` reads standard input.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _request = new("--request") { Description = "The request: principal, action, resource, resourceAccount, context, as JSON." };
    private readonly Option<string?> _resource = new("--resource-policy") { Description = "The resource's own policy; for sts:AssumeRole the role's trust policy." };
    private readonly Option<string[]> _boundary = Files("--permissions-boundary", "The principal's permissions boundary.");
    private readonly Option<string[]> _session = Files("--session-policy", "A policy passed when the session was made.");
    private readonly Option<string[]> _scp = Files("--scp", "An SCP; each file is a level of its own, from the root down.");
    private readonly Option<string[]> _rcp = Files("--rcp", "An RCP; each file is a level of its own, from the root down.");
    private readonly Option<string[]> _endpoint = Files("--endpoint-policy", "The policy of the VPC endpoint on the way.");
    private readonly Option<string?> _management = new("--management-account") { Description = "The account that manages the organization." };
    private readonly Option<string?> _expect = new("--expect") { Description = "The decision that makes the exit status 0; any other makes it 1. Default: every decision is 0." };
    private readonly Option<string> _output = new("--output") { Description = "How the answer is printed.", DefaultValueFactory = _ => Console.IsOutputRedirected ? "json" : "table" };
    private readonly Option<bool> _bulk = new("--jsonl") { Description = "One simulation a line on standard input, one answer a line on standard output." };

    public static Command Create() => new SimulateCommand().Build();

    private static Option<string[]> Files(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => [] };

    private Command Build()
    {
        _expect.AcceptOnlyFromAmong("allowed", "denied", "explicitDeny", "implicitDeny");
        _output.AcceptOnlyFromAmong("table", "json");
        var command = new Command("simulate", "Asks AWS's evaluation logic, offline, whether a request is allowed, and why.")
        {
            _identity, _request, _resource, _boundary, _session, _scp, _rcp, _endpoint, _management, _expect, _output, _bulk,
        };
        command.SetRefusingAction(async (arguments, stop) =>
        {
            if (!arguments.GetValue(_bulk))
            {
                return await RunAsync(arguments, stop);
            }

            await JsonLines.RunAsync(BulkSimulation.Answer, stop);
            return ExitStatus.Clean;
        });
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var request = await RequestAsync(arguments.GetValue(_request), stop);
        var evaluator = new PolicyEvaluator(await PoliciesAsync(arguments, stop));
        foreach (var problem in evaluator.Problems.Select(problem => problem.Message))
        {
            await Console.Error.WriteLineAsync($"{problem} AWS would not accept this policy; run `policyreview validate` on it.");
        }

        var evaluation = evaluator.Evaluate(request);
        if (arguments.GetValue(_output) == "json")
        {
            JsonOutput.Print(json => EvaluationJson.Write(json, evaluation));
        }
        else
        {
            PrintTable(evaluation);
        }

        return IsExpected(evaluation, arguments.GetValue(_expect)) ? ExitStatus.Clean : ExitStatus.Findings;
    }

    private static bool IsExpected(PolicyEvaluation evaluation, string? expected) => expected switch
    {
        null => true,
        "denied" => !evaluation.IsAllowed,
        _ => DecisionWords.Of(evaluation.Decision) == expected,
    };

    private static async Task<AccessRequest> RequestAsync(string? path, CancellationToken stop)
    {
        var text = await TextFile.ReadAsync(path ?? throw new UnusableInputException("Name the request's file with `--request`, or use `--jsonl`."), stop);
        try
        {
            using var document = JsonDocument.Parse(text);
            return SimulationInput.Request(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new UnusableInputException($"`{path}` is not JSON: {exception.Message}");
        }
    }

    private async Task<PolicySet> PoliciesAsync(ParseResult arguments, CancellationToken stop) => new()
    {
        IdentityPolicies = await ReadAsync(arguments.GetValue(_identity) ?? [], stop),
        ResourcePolicy = arguments.GetValue(_resource) is { } path ? (await ReadAsync([path], stop))[0] : null,
        PermissionsBoundaries = await ReadAsync(arguments.GetValue(_boundary) ?? [], stop),
        SessionPolicies = await ReadAsync(arguments.GetValue(_session) ?? [], stop),
        ServiceControlPolicies = Levels(await ReadAsync(arguments.GetValue(_scp) ?? [], stop)),
        ResourceControlPolicies = Levels(await ReadAsync(arguments.GetValue(_rcp) ?? [], stop)),
        EndpointPolicies = await ReadAsync(arguments.GetValue(_endpoint) ?? [], stop),
        ManagementAccount = arguments.GetValue(_management),
    };

    private static IReadOnlyList<PolicyLevel> Levels(IEnumerable<NamedPolicy> policies) =>
        [.. policies.Select((policy, index) => new PolicyLevel($"level {index + 1}", [policy]))];

    private static async Task<IReadOnlyList<NamedPolicy>> ReadAsync(string[] paths, CancellationToken stop)
    {
        var policies = new List<NamedPolicy>();
        foreach (var path in paths)
        {
            policies.Add(new NamedPolicy(path, PolicyParser.Parse(await TextFile.ReadAsync(path, stop))));
        }

        return policies;
    }

    // explicitDeny: Denied, because of statement `NoDelete` of `scp.json` (SCP on `level 1`).
    //   SCP                    explicitDeny  Deny NoDelete (scp.json)
    private static void PrintTable(PolicyEvaluation evaluation)
    {
        Console.Out.WriteLine($"{DecisionWords.Of(evaluation.Decision)}: {DecisionSentence.Of(evaluation)}");
        foreach (var answer in evaluation.Answers.Where(answer => answer.Answer != PolicyAnswer.NotPresent))
        {
            var statements = answer.Statements.Select(s => $"{s.Effect} {s.Statement.DisplayName} ({s.Policy})");
            Console.Out.WriteLine($"  {answer.PolicyType.InWords(),-22} {DecisionWords.Of(answer.Answer),-13} {string.Join(", ", statements)}");
        }
    }
}
