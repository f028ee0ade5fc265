using System.CommandLine;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases.Reductions;
using PolicyReview.Cli.Compare;

namespace PolicyReview.Cli.Drafts;

/// <summary><c>policyreview reduce --use-cases TABLE.md --policy P --bindings F</c></summary>
internal static class ReduceCommand
{
    private static readonly Option<string> Table = new("--use-cases") { Description = "The use-case table, a Markdown file; `-` reads standard input.", Required = true };
    private static readonly Option<string> Policy = new("--policy") { Description = "The permissions policy to take the excess out of.", Required = true };
    private static readonly Option<string?> Bindings = new("--bindings") { Description = "Confirmed bindings (docs/schemas/bindings.schema.json); phrases without one are kept as the vocabulary reads them." };

    public static Command Create()
    {
        var command = new Command("reduce", "Writes the policy without what no use case requires, with the smallest edit: statements, Sids, order and layout stay.") { Table, Policy, Bindings };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        try
        {
            var table = await DraftInput.TableAsync(arguments.GetValue(Table)!, stop);
            var file = arguments.GetValue(Policy)!;
            var policy = new NamedPolicy(Path.GetFileName(file), await PolicyArgument.ReadAsync(file, stop));
            var bindings = arguments.GetValue(Bindings) is { } name ? await DraftInput.BindingsAsync(name, stop) : null;
            var reduced = PolicyReducer.Default.Reduce(table, policy, bindings);
            await DraftOutput.WriteAsync(reduced.Text, [.. reduced.Edits, .. reduced.Problems], stop);
            return reduced.Problems.Count == 0 ? ExitStatus.Clean : ExitStatus.Findings;
        }
        catch (UnusableInputException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitStatus.Unusable;
        }
    }
}
