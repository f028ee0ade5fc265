using System.CommandLine;
using PolicyReview.Analysis.UseCases.Reductions;
using PolicyReview.Cli.Submissions;

namespace PolicyReview.Cli.Drafts;

/// <summary><c>policyreview reduce --use-cases TABLE.md --policy P --bindings F</c></summary>
internal static class ReduceCommand
{
    private static readonly SubmissionReader Submission = new();

    public static Command Create()
    {
        var command = new Command("reduce", "Writes the policy without what no use case requires, with the smallest edit: statements, Sids, order and layout stay. The first `--policy` is reduced, the others stand beside it.");
        Submission.AddTo(command);
        command.SetRefusingAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var input = await Submission.ReadAsync(arguments, stop);
        var policy = input.Documents.Submitted is [var first, ..] ? first.Policy : throw new UnusableInputException("`--policy` is missing. Give the permissions policy to take the excess out of.");
        var beside = input.Documents with { Submitted = [.. input.Documents.Submitted.Skip(1)] };
        var reduced = PolicyReducer.Default.Reduce(input.Table, policy, input.Bindings, beside.ToProof());
        await DraftOutput.WriteAsync(reduced.Text, [.. reduced.Edits, .. reduced.Problems, .. input.Suggestions], stop);
        return reduced.Problems.Count == 0 ? ExitStatus.Clean : ExitStatus.Findings;
    }
}
