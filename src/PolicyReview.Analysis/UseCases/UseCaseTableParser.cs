using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases;

/// <summary>
/// Reads a use-case table, a Markdown pipe table:
/// <code>
/// | Use case | Principal | Required permissions | Explicitly avoid |
/// |---|---|---|---|
/// | Thumbnail Lambda | Lambda execution role | Read one S3 prefix, write logs | S3 delete |
/// </code>
/// Text around the table is allowed.
/// </summary>
public static class UseCaseTableParser
{
    /// <summary>The most rows that are read.</summary>
    public const int MostRows = 500;

    /// <summary>The most characters that are read.</summary>
    public const int MostCharacters = 256 * 1024;

    /// <summary>Reads <paramref name="markdown"/>; any text gives an answer, problems included.</summary>
    public static UseCaseTable Parse(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var source = new SourceText(markdown);
        if (TooLarge(source) is { } problem)
        {
            return Unreadable(source, [], problem);
        }

        var tables = PipeTableReader.Read(source);
        if (tables.Count == 0)
        {
            return Unreadable(source, [], new TableProblem(
                $"There is no table. Write a header row `| {string.Join(" | ", TableColumns.All)} |`, a line `|---|---|---|---|` and one row for each use case.",
                source.SpanOf(0, Math.Min(markdown.Length, 1))));
        }

        return Read(source, tables.FirstOrDefault(candidate => Missing(candidate).Count == 0) ?? tables[0]);
    }

    private static UseCaseTable Read(SourceText source, PipeTable table)
    {
        List<string> columns = [.. table.Header.Select(cell => cell.Text)];
        if (Missing(table) is { Count: > 0 } missing)
        {
            return Unreadable(source, columns, new TableProblem(
                $"The table has no column {string.Join(" and no column ", missing.Select(name => $"`{name}`"))}. Add it to the header row.", table.Span));
        }

        return table.Rows.Count > 0
            ? new UseCaseTable(source, columns, [.. table.Rows.Select((cells, index) => Row(cells, index + 1))], [])
            : Unreadable(source, columns, new TableProblem("The table has no row. Add one row for each use case.", table.Span));
    }

    private static UseCase Row(IReadOnlyList<TableCell> cells, int number)
    {
        TableCell Of(string column) => cells.First(cell => TableColumns.Recognise(cell.Column) == column);
        return new UseCase(
            number, Of(TableColumns.UseCase), Of(TableColumns.Principal), Of(TableColumns.Required), Of(TableColumns.Avoided),
            [.. cells.Where(cell => TableColumns.Recognise(cell.Column) is null)]);
    }

    private static List<string> Missing(PipeTable table) =>
        [.. TableColumns.All.Where(column => !table.Header.Any(cell => TableColumns.Recognise(cell.Text) == column))];

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

    private static UseCaseTable Unreadable(SourceText source, IReadOnlyList<string> columns, TableProblem problem) => new(source, columns, [], [problem]);
}
