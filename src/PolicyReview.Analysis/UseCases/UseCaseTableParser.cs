using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases;

/// <summary>
/// Reads a use-case table, a Markdown pipe table:
/// <code>
/// | Use case | Principal | Required permissions | Explicitly avoid |
/// |---|---|---|---|
/// | Thumbnail Lambda | Lambda execution role | Read one S3 prefix, write logs | S3 delete |
/// </code>
/// Text around the table is allowed. Cells are taken from the source, not from Markdown's reading of them: in
/// <c>s3:Get*Object*</c> the asterisks are no emphasis.
/// </summary>
public static class UseCaseTableParser
{
    /// <summary>The most rows that are read.</summary>
    public const int MostRows = 500;

    /// <summary>The most characters that are read.</summary>
    public const int MostCharacters = 256 * 1024;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <summary>Reads <paramref name="markdown"/>; any text gives an answer, problems included.</summary>
    public static UseCaseTable Parse(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var source = new SourceText(markdown);
        if (TooLarge(source) is { } problem)
        {
            return Unreadable(source, problem);
        }

        var tables = Markdown.Parse(markdown, Pipeline).Descendants<Table>().ToList();
        if (tables.Count == 0)
        {
            return Unreadable(source, new TableProblem(
                $"There is no table. Write a header row `| {string.Join(" | ", TableColumns.All)} |`, a line `|---|---|---|---|` and one row for each use case.",
                source.SpanOf(0, Math.Min(markdown.Length, 1))));
        }

        var table = tables.Find(candidate => Missing(Header(source, candidate)).Count == 0) ?? tables[0];
        return Read(source, table);
    }

    private static UseCaseTable Read(SourceText source, Table table)
    {
        var header = Header(source, table);
        var columns = header.ConvertAll(cell => cell.Text);
        if (Missing(header) is { Count: > 0 } missing)
        {
            return Unreadable(source, new TableProblem(
                $"The table has no column {string.Join(" and no column ", missing.Select(name => $"`{name}`"))}. Add it to the header row.",
                source.SpanOf(Clamp(source, table.Span.Start), Clamp(source, table.Span.End + 1)))) with { Columns = columns };
        }

        var rows = table.OfType<TableRow>().Where(row => !row.IsHeader).Select((row, index) => Row(source, row, header, index + 1)).ToList();
        return rows.Count > 0 ? new UseCaseTable(source, columns, rows, []) : Unreadable(source, new TableProblem(
            "The table has no row. Add one row for each use case.", source.SpanOf(Clamp(source, table.Span.Start), Clamp(source, table.Span.End + 1)))) with { Columns = columns };
    }

    private static UseCase Row(SourceText source, TableRow row, List<TableCell> header, int number)
    {
        var cells = header.Select((head, index) => index < row.Count && row[index] is { Span.IsEmpty: false } cell
            ? CellReader.Read(source, head.Text, cell.Span.Start, cell.Span.End + 1)
            : CellReader.Read(source, head.Text, Clamp(source, row.Span.End), Clamp(source, row.Span.End))).ToList();
        TableCell Of(string column) => cells[header.FindIndex(head => TableColumns.Recognise(head.Text) == column)];
        return new UseCase(
            number, Of(TableColumns.UseCase), Of(TableColumns.Principal), Of(TableColumns.Required), Of(TableColumns.Avoided),
            [.. cells.Where(cell => TableColumns.Recognise(cell.Column) is null)]);
    }

    private static List<TableCell> Header(SourceText source, Table table) =>
        [.. (table.OfType<TableRow>().FirstOrDefault(row => row.IsHeader) ?? Enumerable.Empty<Block>())
            .Select(cell => CellReader.Read(source, "", Clamp(source, cell.Span.Start), Clamp(source, cell.Span.End + 1)))];

    private static List<string> Missing(List<TableCell> header) =>
        [.. TableColumns.All.Where(column => !header.Exists(cell => TableColumns.Recognise(cell.Text) == column))];

    // Checked before Markdown is parsed: a pasted log must not keep the page busy.
    private static TableProblem? TooLarge(SourceText source)
    {
        if (source.Text.Length > MostCharacters)
        {
            return new TableProblem(
                $"The table has {source.Text.Length} characters; at most {MostCharacters} are read. Split it into several reviews.",
                source.SpanOf(MostCharacters, MostCharacters + 1));
        }

        var lines = 0;
        for (var i = source.Text.IndexOf('|', StringComparison.Ordinal); i >= 0 && i < source.Text.Length;)
        {
            if (++lines > MostRows + 2)
            {
                return new TableProblem($"The table has more than {MostRows} rows. Split it into several reviews.", source.SpanOf(i, i + 1));
            }

            var next = source.Text.IndexOf('\n', i);
            i = next < 0 ? -1 : source.Text.IndexOf('|', next);
        }

        return null;
    }

    private static int Clamp(SourceText source, int offset) => Math.Clamp(offset, 0, source.Text.Length);

    private static UseCaseTable Unreadable(SourceText source, TableProblem problem) => new(source, [], [], [problem]);
}
