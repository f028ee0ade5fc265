using System.CommandLine;
using PolicyReview.Analysis.UseCases.Drafts;

namespace PolicyReview.Cli.Drafts;

/// <summary><c>policyreview draft --use-cases TABLE.md --bindings F</c></summary>
internal static class DraftCommand
{
    private static readonly Option<string> Table = new("--use-cases") { Description = "The use-case table, a Markdown file; `-` reads standard input.", Required = true };
    private static readonly Option<string?> Bindings = new("--bindings") { Description = "Confirmed bindings (docs/schemas/bindings.schema.json)." };
    private static readonly Option<bool> Proposed = new("--proposed") { Description = "Draft from bindings that nobody confirmed, too: they are guesses, so read every line." };

    public static Command Create()
    {
        var command = new Command("draft", "Writes the least-privilege policy that confirmed bindings stand for, proven and validated; no LLM is asked.") { Table, Bindings, Proposed };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        try
        {
            var table = await DraftInput.TableAsync(arguments.GetValue(Table)!, stop);
            var bindings = arguments.GetValue(Bindings) is { } file ? await DraftInput.BindingsAsync(file, stop) : null;
            var takesProposed = arguments.GetValue(Proposed);
            if (takesProposed)
            {
                await Console.Error.WriteLineAsync("`--proposed`: phrases that nobody confirmed are drafted as the vocabulary reads them. Confirm them before the policy is used.");
            }

            var draft = PolicyDrafter.Default.Draft(table, bindings, takesProposed: takesProposed);
            await DraftOutput.WriteAsync(draft.Text, draft.Problems, stop);
            return draft.Text is not null && draft.Problems.Count == 0 ? ExitStatus.Clean : ExitStatus.Findings;
        }
        catch (UnusableInputException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitStatus.Unusable;
        }
    }
}
