using System.CommandLine;
using PolicyReview.Analysis.Escalation;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Cli.Submissions;

namespace PolicyReview.Cli.Prove;

/// <summary><c>policyreview prove --use-cases TABLE.md --policy P…</c></summary>
internal static class ProveCommand
{
    private const string NoPolicy =
        "`--policy` is missing. Give at least one permissions policy, a role's description with `--role-file`, a template with `--template`, an account's file with `--account-details`, or a managed policy's ARN with `--attached`.";

    private static readonly Option<string> Output = new("--output") { Description = "How the proof is printed.", DefaultValueFactory = _ => Console.IsOutputRedirected ? "json" : "table" };

    private static readonly SubmissionReader Submission = new();

    public static Command Create()
    {
        Output.AcceptOnlyFromAmong("table", "json");
        var command = new Command("prove", "Proves a use-case table against policies: everything required is allowed, nothing avoided is, and what is allowed beyond.")
        {
            Output,
        };
        Submission.AddTo(command);
        command.SetRefusingAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var input = await Submission.ReadAsync(arguments, stop);
        var documents = input.Documents.IsEmpty ? throw new UnusableInputException(NoPolicy) : input.Documents.ToProof();
        var proof = UseCaseProver.Default.Prove(input.Table, documents, input.Bindings);
        Print(proof, EscalationFinder.Default.Find(input.Table, documents, input.Bindings), input.Suggestions, arguments.GetValue(Output) == "json");
        return proof.Holds ? ExitStatus.Clean : ExitStatus.Findings;
    }

    private static void Print(UseCaseProof proof, EscalationReport escalation, IReadOnlyList<string> suggestions, bool asJson)
    {
        if (asJson)
        {
            JsonOutput.Print(json => ProofJson.Write(json, proof, escalation, suggestions));
        }
        else
        {
            ProofTable.Print(Console.Out, proof, suggestions);
            EscalationTable.Print(Console.Out, escalation);
        }
    }
}
