using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis.Escalation;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Cli.Compare;

namespace PolicyReview.Cli.Prove;

/// <summary><c>policyreview prove --use-cases TABLE.md --policy P…</c></summary>
internal static class ProveCommand
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Option<string?> Table = new("--use-cases") { Description = "The use-case table, a Markdown file; `-` reads standard input." };
    private static readonly Option<string[]> Policies = Several("--policy", "A permissions policy; may be repeated.");
    private static readonly Option<string?> Trust = new("--trust") { Description = "The role's trust policy." };
    private static readonly Option<string?> Boundary = new("--boundary") { Description = "The permissions boundary." };
    private static readonly Option<string[]> Scps = Several("--scp", "An SCP, from the organization's root down, each a level of its own; may be repeated.");
    private static readonly Option<string?> Bindings = new("--bindings") { Description = "Confirmed bindings (docs/schemas/bindings.schema.json); without it bindings are proposed." };
    private static readonly Option<string[]> Attached = Several("--attached", "Not available yet.", isHidden: true);
    private static readonly Option<string?> Template = new("--template") { Description = "Not available yet.", Hidden = true };
    private static readonly Option<string> Output = new("--output") { Description = "How the proof is printed.", DefaultValueFactory = _ => Console.IsOutputRedirected ? "json" : "table" };

    public static Command Create()
    {
        Output.AcceptOnlyFromAmong("table", "json");
        var command = new Command("prove", "Proves a use-case table against policies: everything required is allowed, nothing avoided is, and what is allowed beyond.")
        {
            Table, Policies, Trust, Boundary, Scps, Bindings, Attached, Template, Output,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static Option<string[]> Several(string name, string description, bool isHidden = false) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [], Hidden = isHidden };

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        try
        {
            Refuse(arguments);
            var table = await TableAsync(arguments, stop);
            var documents = await DocumentsAsync(arguments, stop);
            var bindings = arguments.GetValue(Bindings) is { } file ? BindingFile.Read(await TextFile.ReadAsync(file, stop)) : null;
            var proof = UseCaseProver.Default.Prove(table, documents, bindings);
            await PrintAsync(proof, EscalationFinder.Default.Find(table, documents, bindings), arguments.GetValue(Output) == "json");
            return proof.Holds ? ExitStatus.Clean : ExitStatus.Findings;
        }
        catch (Exception exception) when (exception is UnusableInputException or BindingFileException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitStatus.Unusable;
        }
    }

    private static void Refuse(ParseResult arguments)
    {
        if (arguments.GetValue(Template) is not null)
        {
            throw new UnusableInputException("`--template` is not available yet. Give the policies themselves with `--policy`.");
        }

        if (arguments.GetValue(Attached) is { Length: > 0 })
        {
            throw new UnusableInputException("`--attached` is not available yet. Save the managed policy's document and give it with `--policy`.");
        }
    }

    private static async Task<UseCaseTable> TableAsync(ParseResult arguments, CancellationToken stop)
    {
        var file = arguments.GetValue(Table) ?? throw new UnusableInputException("`--use-cases` is missing. Give the Markdown file with the table.");
        var table = UseCaseTableParser.Parse(await TextFile.ReadAsync(file, stop));
        return table.Problems.Count == 0 ? table : throw new UnusableInputException($"`{file}`: {table.Problems[0].Message}");
    }

    private static async Task<ProofDocuments> DocumentsAsync(ParseResult arguments, CancellationToken stop)
    {
        async Task<NamedPolicy> NamedAsync(string argument) =>
            new(argument.TrimStart().StartsWith('{') ? "policy" : Path.GetFileName(argument), await PolicyArgument.ReadAsync(argument, stop));
        async Task<NamedPolicy?> OptionalAsync(string? argument) => argument is null ? null : await NamedAsync(argument);
        async Task<List<NamedPolicy>> AllAsync(string[]? files)
        {
            var policies = new List<NamedPolicy>();
            foreach (var file in files ?? [])
            {
                policies.Add(await NamedAsync(file));
            }

            return policies;
        }

        var permissions = await AllAsync(arguments.GetValue(Policies));
        return permissions.Count > 0
            ? new ProofDocuments
            {
                Permissions = permissions,
                Boundary = await OptionalAsync(arguments.GetValue(Boundary)),
                ServiceControlPolicies = await AllAsync(arguments.GetValue(Scps)),
                Trust = await OptionalAsync(arguments.GetValue(Trust)),
            }
            : throw new UnusableInputException("`--policy` is missing. Give at least one permissions policy.");
    }

    private static async Task PrintAsync(UseCaseProof proof, EscalationReport escalation, bool asJson)
    {
        if (!asJson)
        {
            ProofTable.Print(Console.Out, proof);
            EscalationTable.Print(Console.Out, escalation);
            return;
        }

        await using var stream = Console.OpenStandardOutput();
        await using (var json = new Utf8JsonWriter(stream, Options))
        {
            ProofJson.Write(json, proof, escalation);
        }

        stream.WriteByte((byte)'\n');
    }
}
