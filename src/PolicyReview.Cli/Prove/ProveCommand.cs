using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis.Escalation;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Cli.Prove;

/// <summary><c>policyreview prove --use-cases TABLE.md --policy P…</c></summary>
internal static class ProveCommand
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Option<string?> Table = new("--use-cases") { Description = "The use-case table, a Markdown file; `-` reads standard input." };
    private static readonly Option<string?> Bindings = new("--bindings") { Description = "Confirmed bindings (docs/schemas/bindings.schema.json); without it bindings are proposed." };
    private static readonly Option<string> Output = new("--output") { Description = "How the proof is printed.", DefaultValueFactory = _ => Console.IsOutputRedirected ? "json" : "table" };

    private static readonly ProofDocumentsReader Documents = new();

    public static Command Create()
    {
        Output.AcceptOnlyFromAmong("table", "json");
        var command = new Command("prove", "Proves a use-case table against policies: everything required is allowed, nothing avoided is, and what is allowed beyond.")
        {
            Table, Bindings, Output,
        };
        Documents.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        try
        {
            var table = await TableAsync(arguments, stop);
            var documents = await Documents.ReadAsync(arguments, stop);
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

    private static async Task<UseCaseTable> TableAsync(ParseResult arguments, CancellationToken stop)
    {
        var file = arguments.GetValue(Table) ?? throw new UnusableInputException("`--use-cases` is missing. Give the Markdown file with the table.");
        var table = UseCaseTableParser.Parse(await TextFile.ReadAsync(file, stop));
        return table.Problems.Count == 0 ? table : throw new UnusableInputException($"`{file}`: {table.Problems[0].Message}");
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
