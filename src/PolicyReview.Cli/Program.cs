using System.CommandLine;
using System.Text;
using PolicyReview.Cli;
using PolicyReview.Cli.Compare;
using PolicyReview.Cli.CustomChecks;
using PolicyReview.Cli.Drafts;
using PolicyReview.Cli.Drift;
using PolicyReview.Cli.Effective;
using PolicyReview.Cli.Export;
using PolicyReview.Cli.Prove;
using PolicyReview.Cli.Reference;
using PolicyReview.Cli.Simulate;
using PolicyReview.Cli.TestPlans;
using PolicyReview.Cli.Validate;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("PolicyReview: the same analysis of IAM policies as in the web app, in a terminal and in CI.")
{
    ValidateCommand.Create(),
    SimulateCommand.Create(),
    CompareCommand.Create(),
    NoNewAccessCommand.Create(),
    AccessNotGrantedCommand.Create(),
    NoPublicAccessCommand.Create(),
    TestCommand.Create(),
    ExportCommand.Create(),
    DriftCommand.Create(),
    ProveCommand.Create(),
    EffectiveCommand.Create(),
    DraftCommand.Create(),
    ReduceCommand.Create(),
    ReferenceCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count == 0)
{
    return await parsed.InvokeAsync();
}

// The library's own answer to a mistake prints the whole help to standard output, where a program expects results.
foreach (var error in parsed.Errors)
{
    await Console.Error.WriteLineAsync(error.Message.Trim());
}

await Console.Error.WriteLineAsync("Run `policyreview --help`, or a command with `--help`, to see what it takes.");
return ExitStatus.Unusable;
