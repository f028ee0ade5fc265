using System.CommandLine;
using PolicyReview.Analysis.Configuration;
using PolicyReview.Analysis.Reports;

namespace PolicyReview.Cli.Validate;

/// <summary><c>policyreview validate FILE…</c></summary>
internal static class ValidateCommand
{
    private const int OutputBuffer = 1 << 16;

    private static readonly Argument<string[]> Files = new("file")
    {
        Description = "Policies, CloudFormation and SAM templates, Terraform plans (JSON); folders and globs; `-` reads standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Type = new("--policy-type")
    {
        Description = "What the policies are used as. Without it a policy with a Principal is a resource policy (a trust policy if it only assumes roles), any other an identity policy; in templates the resource says it.",
    };

    private static readonly Option<string?> Resource = new("--resource-type")
    {
        Description = $"For a RESOURCE_POLICY its CloudFormation type; {AccessAnalyzerPolicyType.TrustPolicyType} for a trust policy.",
    };

    private static readonly Option<string?> FailOnTypes = new("--fail-on")
    {
        Description = "The finding type from which on the exit status is 1 (ERROR, SECURITY_WARNING, WARNING, SUGGESTION; of several, separated by commas, the least), or none. Default: SECURITY_WARNING.",
    };

    private static readonly Option<string?> Configuration = new("--config")
    {
        Description = "The team's configuration. Without it the nearest policyreview.json in the file's folder or above.",
    };

    private static readonly Option<OutputFormat> Output = new("--output")
    {
        Description = "How findings are printed. Default: table on a terminal, else json.",
        DefaultValueFactory = _ => Console.IsOutputRedirected ? OutputFormat.Json : OutputFormat.Table,
        CustomParser = result => Format(result.Tokens is [var token] ? token.Value : "") ?? OutputFormat.Table,
    };

    private static readonly Option<bool> Bulk = new("--jsonl")
    {
        Description = "One request a line on standard input, one answer a line on standard output.",
    };

    static ValidateCommand()
    {
        Type.AcceptOnlyFromAmong([.. AccessAnalyzerPolicyType.Names]);
        Output.AcceptOnlyFromAmong("table", "json", "sarif", "markdown");
        FailOnTypes.Validators.Add(result =>
        {
            if (FailOn.Parse(result.GetValueOrDefault<string?>() ?? "") is null)
            {
                result.AddError("--fail-on takes ERROR, SECURITY_WARNING, WARNING and SUGGESTION, separated by commas, or none.");
            }
        });
    }

    public static Command Create()
    {
        var command = new Command("validate", "Checks policies offline: Access Analyzer's checks and the review's own.") { Files, Type, Resource, FailOnTypes, Configuration, Output, Bulk };
        command.SetAction((arguments, stop) => arguments.GetValue(Bulk) ? RunBulkAsync(stop) : RunAsync(RequestOf(arguments), stop));
        return command;
    }

    private static ValidateRequest RequestOf(ParseResult arguments)
    {
        var resource = arguments.GetValue(Resource);
        var type = arguments.GetValue(Type) ?? (resource is null ? null : "RESOURCE_POLICY");
        return new ValidateRequest(
            arguments.GetRequiredValue(Files),
            type is null ? null : AccessAnalyzerPolicyType.KindOf(type, resource),
            resource,
            arguments.GetValue(FailOnTypes) is { } failOn ? FailOn.Parse(failOn) : null,
            arguments.GetValue(Configuration),
            arguments.GetValue(Output));
    }

    private static async Task<int> RunAsync(ValidateRequest request, CancellationToken stop)
    {
        if (request.Arguments.Count == 0)
        {
            await Console.Error.WriteLineAsync("Name at least one policy file, folder or glob, or `-` for standard input.");
            return ExitStatus.Unusable;
        }

        await using var output = Console.OpenStandardOutput();
        return await new ValidationRun(request, Directory.GetCurrentDirectory(), TimeProvider.System, Console.Error).RunAsync(output, stop);
    }

    private static async Task<int> RunBulkAsync(CancellationToken stop)
    {
        await using var input = Console.OpenStandardInput();
        await using var output = new BufferedStream(Console.OpenStandardOutput(), OutputBuffer);
        await BulkValidation.RunAsync(input, output, stop);
        return ExitStatus.Clean;
    }

    private static OutputFormat? Format(string name) => name switch
    {
        "table" => OutputFormat.Table,
        "json" => OutputFormat.Json,
        "sarif" => OutputFormat.Sarif,
        "markdown" => OutputFormat.Markdown,
        _ => null,
    };
}
