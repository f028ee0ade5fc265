using System.CommandLine;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Cli.Submissions;

/// <summary>A use-case table, its bindings and its documents as options of a command: every command that works on a table has the same.</summary>
internal sealed class SubmissionReader
{
    private readonly Option<string> _table = new("--use-cases") { Description = "The use-case table, a Markdown file; `-` reads standard input.", Required = true };
    private readonly Option<string?> _bindings = new("--bindings") { Description = "Confirmed bindings (docs/schemas/bindings.schema.json); phrases without one are read as the vocabulary reads them." };
    private readonly DocumentsReader _documents = new();

    /// <summary>Gives <paramref name="command"/> the options.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_table);
        command.Options.Add(_bindings);
        _documents.AddTo(command);
    }

    /// <summary>What <paramref name="arguments"/> name.</summary>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    public async Task<SubmissionInput> ReadAsync(ParseResult arguments, CancellationToken stop)
    {
        var table = await TableAsync(arguments.GetValue(_table)!, stop);
        var bindings = arguments.GetValue(_bindings) is { } file ? await BindingsAsync(file, stop) : null;
        var (documents, role) = await _documents.ReadAsync(arguments, stop);
        var findings = role is null ? [] : role.Findings(documents.ToProof()).Concat(SessionFindings.Of(role.Metadata.MaxSessionDuration, table)).ToList();
        return new SubmissionInput(
            table, bindings,
            documents with { Gaps = [.. documents.Gaps, .. RefusedPolicies.In(documents), .. Sentences(findings.Where(finding => finding.Type != FindingType.Suggestion))] },
            [.. Sentences(TableReview.Check(table)), .. Sentences(findings.Where(finding => finding.Type == FindingType.Suggestion))]);
    }

    private static IEnumerable<string> Sentences(IEnumerable<Finding> findings) => findings.Select(finding => $"{finding.Message} {finding.Advice}");

    private static async Task<UseCaseTable> TableAsync(string file, CancellationToken stop)
    {
        var table = UseCaseTableParser.Parse(await TextFile.ReadAsync(file, stop));
        return table.Problems.Count == 0 ? table : throw new UnusableInputException($"`{file}`: {table.Problems[0].Message}");
    }

    private static async Task<BindingSet> BindingsAsync(string file, CancellationToken stop)
    {
        try
        {
            var bindings = BindingFile.Read(await TextFile.ReadAsync(file, stop));
            var wrong = bindings.Rows.SelectMany(row => row.Required.Concat(row.Avoided))
                .Select(binding => (binding.Phrase, Problem: UnlistedAccess.ProblemOf(binding.Access.Concat(binding.Bound), ServiceCatalogue.Embedded))).FirstOrDefault(binding => binding.Problem is not null);
            return wrong.Problem is null ? bindings : throw new UnusableInputException($"`{file}`: the binding of {QuotedPhrase.Of(wrong.Phrase)}: {wrong.Problem}");
        }
        catch (BindingFileException exception)
        {
            throw new UnusableInputException($"`{file}`: {exception.Message}");
        }
    }
}
