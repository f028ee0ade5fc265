using System.CommandLine;
using PolicyReview.Analysis.UseCases.Drafts;
using PolicyReview.Cli.Submissions;

namespace PolicyReview.Cli.Drafts;

/// <summary><c>policyreview draft --use-cases TABLE.md --bindings F</c></summary>
internal static class DraftCommand
{
    private static readonly Option<bool> Proposed = new("--proposed") { Description = "Draft from bindings that nobody confirmed, too: they are guesses, so read every line." };
    private static readonly SubmissionReader Submission = new();

    public static Command Create()
    {
        var command = new Command("draft", "Writes the least-privilege policy that confirmed bindings stand for, proven and validated; no LLM is asked. Policies that are given stand beside the draft.") { Proposed };
        Submission.AddTo(command);
        command.SetRefusingAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var input = await Submission.ReadAsync(arguments, stop);
        var takesProposed = arguments.GetValue(Proposed);
        if (takesProposed)
        {
            await Console.Error.WriteLineAsync("`--proposed`: phrases that nobody confirmed are drafted as the vocabulary reads them. Confirm them before the policy is used.");
        }

        var draft = PolicyDrafter.Default.Draft(input.Table, input.Bindings, input.Documents.ToProof(), takesProposed);
        await DraftOutput.WriteAsync(draft.Text, [.. draft.Problems, .. (draft.Proof?.Required ?? []).SelectMany(phrase => phrase.Remarks).Distinct(), .. input.Suggestions], stop);
        return draft.Text is not null && draft.Problems.Count == 0 ? ExitStatus.Clean : ExitStatus.Findings;
    }
}
