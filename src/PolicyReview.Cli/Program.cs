using System.CommandLine;
using System.Text;
using PolicyReview.Cli;
using PolicyReview.Cli.Compare;
using PolicyReview.Cli.CustomChecks;
using PolicyReview.Cli.Prove;
using PolicyReview.Cli.Reference;
using PolicyReview.Cli.Simulate;
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
    ProveCommand.Create(),
    ReferenceCommand.Create(),
};
var parsed = root.Parse(args);
return parsed.Errors.Count > 0 ? Math.Max(await parsed.InvokeAsync(), ExitStatus.Unusable) : await parsed.InvokeAsync();
