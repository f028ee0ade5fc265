using System.CommandLine;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.TestPlans;
using PolicyReview.Analysis.Implementation.TestPlans.Generation;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Cli.Compare;
using PolicyReview.Cli.Drafts;

namespace PolicyReview.Cli.TestPlans;

/// <summary><c>policyreview test generate --use-cases TABLE.md --policy P…</c></summary>
internal static class TestGenerateCommand
{
    private static readonly Option<string> Table = new("--use-cases") { Description = "The use-case table, a Markdown file; `-` reads standard input.", Required = true };
    private static readonly Option<string[]> Policies = new("--policy") { Description = "A permissions policy; may be repeated.", Required = true, AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> Bindings = new("--bindings") { Description = "Confirmed bindings (docs/schemas/bindings.schema.json); without it bindings are proposed." };
    private static readonly Option<string?> Trust = new("--trust") { Description = "The role's trust policy." };
    private static readonly Option<string?> Boundary = new("--boundary") { Description = "The permissions boundary." };
    private static readonly Option<string[]> Scps = new("--scp") { Description = "An SCP, from the organization's root down; may be repeated.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };

    public static Command Create()
    {
        var command = new Command("generate", "Writes a test plan for a use-case table: what is required is allowed, what is avoided or lies next to it is denied. Save it in the folder that the policies' paths start from.")
        {
            Table, Policies, Bindings, Trust, Boundary, Scps,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        try
        {
            var table = await DraftInput.TableAsync(arguments.GetValue(Table)!, stop);
            var bindings = arguments.GetValue(Bindings) is { } file ? await DraftInput.BindingsAsync(file, stop) : null;
            var files = new PlannedPolicies
            {
                IdentityPolicies = arguments.GetValue(Policies) ?? [],
                PermissionsBoundaries = arguments.GetValue(Boundary) is { } boundary ? [boundary] : [],
                ServiceControlPolicies = arguments.GetValue(Scps) ?? [],
                TrustPolicy = arguments.GetValue(Trust),
            };
            var documents = await DocumentsAsync(files, stop);
            var proof = UseCaseProver.Default.Prove(table, documents, bindings);
            var generated = TestPlanGenerator.Default.Generate(proof, documents, files);
            await DraftOutput.WriteAsync(TestPlanWriter.Write(generated.Plan), [.. proof.Problems.Select(problem => problem.Message), .. generated.LeftOut], stop);
            return proof.Problems.Count + generated.LeftOut.Count == 0 ? ExitStatus.Clean : ExitStatus.Findings;
        }
        catch (UnusableInputException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitStatus.Unusable;
        }
    }

    private static async Task<ProofDocuments> DocumentsAsync(PlannedPolicies files, CancellationToken stop) => new()
    {
        Permissions = await AllAsync(files.IdentityPolicies, stop),
        Boundary = (await AllAsync(files.PermissionsBoundaries, stop)).FirstOrDefault(),
        ServiceControlPolicies = await AllAsync(files.ServiceControlPolicies, stop),
        Trust = files.TrustPolicy is { } trust ? (await AllAsync([trust], stop))[0] : null,
    };

    private static async Task<List<NamedPolicy>> AllAsync(IReadOnlyList<string> files, CancellationToken stop)
    {
        var policies = new List<NamedPolicy>();
        foreach (var file in files)
        {
            policies.Add(new NamedPolicy(file, await PolicyArgument.ReadAsync(file, stop)));
        }

        return policies;
    }
}
