using System.CommandLine;
using PolicyReview.Analysis.Implementation.TestPlans;
using PolicyReview.Analysis.Implementation.TestPlans.Generation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Cli.Drafts;
using PolicyReview.Cli.Submissions;

namespace PolicyReview.Cli.TestPlans;

/// <summary><c>policyreview test generate --use-cases TABLE.md --policy P…</c></summary>
internal static class TestGenerateCommand
{
    private static readonly SubmissionReader Submission = new();

    private static readonly Option<string?> Account = new("--account") { Description = "The account that the role is in, 12 digits; without it, the one that most required resources are in." };

    public static Command Create()
    {
        var command = new Command("generate", "Writes a test plan for a use-case table: what is required is allowed, what is avoided or lies next to it is denied. Save it in the folder that the policies' paths start from.");
        Submission.AddTo(command);
        command.Options.Add(Account);
        command.SetRefusingAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var input = await Submission.ReadAsync(arguments, stop);
        var (documents, files) = (input.Documents.ToProof(), input.Documents.ToPlan());
        if (files.IdentityPolicies.Count == 0)
        {
            throw new UnusableInputException("`--policy` is missing. Give the permissions policy that the plan tests.");
        }

        if (arguments.GetValue(Account) is { } account && !AccountNumber.IsOne(account))
        {
            throw new UnusableInputException($"`--account {account}` is no account. Write its 12 digits.");
        }

        var proof = UseCaseProver.Default.Prove(input.Table, documents, input.Bindings);
        var generated = TestPlanGenerator.Default.Generate(proof, documents, files, arguments.GetValue(Account));
        await DraftOutput.WriteAsync(TestPlanWriter.Write(generated.Plan), [.. proof.Problems.Select(problem => problem.Message), .. generated.LeftOut, .. input.Suggestions], stop);
        return proof.Problems.Count + generated.LeftOut.Count == 0 ? ExitStatus.Clean : ExitStatus.Findings;
    }
}
