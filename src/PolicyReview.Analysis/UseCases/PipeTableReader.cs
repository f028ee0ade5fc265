using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases;

/// <summary>
/// Finds the pipe tables of a Markdown text. Cells are taken from the source, not from Markdown's reading of them: in
/// <c>s3:Get*Object*</c> the asterisks are no emphasis.
/// </summary>
public static class PipeTableReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <summary>The tables in document order.</summary>
    public static IReadOnlyList<PipeTable> Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return [.. Markdown.Parse(source.Text, Pipeline).Descendants<Table>().Select(table => Read(source, table))];
    }

    private static PipeTable Read(SourceText source, Table table)
    {
        var rows = table.OfType<TableRow>().ToLookup(row => row.IsHeader);
        List<TableCell> header = [.. rows[true].Take(1).SelectMany(row => row).Select(cell => Cell(source, "", cell.Span.Start, cell.Span.End + 1))];
        return new PipeTable(
            source.SpanOf(Clamp(source, table.Span.Start), Clamp(source, table.Span.End + 1)),
            header,
            [.. rows[false].Select(row => (IReadOnlyList<TableCell>)[.. header.Select((head, index) => index < row.Count && row[index] is { Span.IsEmpty: false } cell
                ? Cell(source, head.Text, cell.Span.Start, cell.Span.End + 1)
                : Cell(source, head.Text, row.Span.End, row.Span.End))])]);
    }

    private static TableCell Cell(SourceText source, string column, int start, int end) => CellReader.Read(source, column, Clamp(source, start), Clamp(source, end));

    private static int Clamp(SourceText source, int offset) => Math.Clamp(offset, 0, source.Text.Length);
}
