using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases;

/// <summary>Takes a cell from the source and cuts it into phrases.</summary>
internal static class CellReader
{
    private static readonly char[] Edges = [' ', '\t', '|', '\r', '\n'];

    /// <summary>The cell in <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TableCell Read(SourceText source, string column, int start, int end)
    {
        end = Math.Clamp(end, 0, source.Text.Length);
        start = Math.Clamp(start, 0, end);
        (start, end) = Trim(source.Text, start, end, Edges);
        return new TableCell(column, Unescape(source.Text[start..end]), source.SpanOf(start, end), [.. Phrases(source, start, end)]);
    }

    // Commas inside code, parentheses and brackets do not separate: `s3:GetObject` on `arn:…:{a,b}` (one table, not its indexes).
    private static IEnumerable<Phrase> Phrases(SourceText source, int start, int end)
    {
        var text = source.Text;
        var from = start;
        var (inCode, depth) = (false, 0);
        for (var i = start; i < end; i++)
        {
            inCode ^= text[i] == '`';
            depth += inCode ? 0 : text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' && depth > 0 ? -1 : 0;
            var cut = inCode || depth > 0 ? 0 : text[i] is ',' && CellCommas.IsWithinAList(text[from..i], text[(i + 1)..end]) ? 0 : text[i] is ',' or ';' or '\n' ? 1 : BreakAt(text, i, end);
            if (cut == 0)
            {
                continue;
            }

            if (Phrase(source, from, i) is { } phrase)
            {
                yield return phrase;
            }

            from = i + cut;
            i = from - 1;
        }

        if (Phrase(source, from, end) is { } last)
        {
            yield return last;
        }
    }

    // <br>, <br/>, <br />
    private static int BreakAt(string text, int at, int end)
    {
        if (string.Compare(text, at, "<br", 0, 3, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return 0;
        }

        var close = text.IndexOf('>', at);
        return close >= 0 && close < end && close - at <= 5 ? close - at + 1 : 0;
    }

    private static Phrase? Phrase(SourceText source, int start, int end)
    {
        (start, end) = Trim(source.Text, start, end, [' ', '\t', '\r', '\n', '.']);
        return start < end ? new Phrase(Unescape(source.Text[start..end]), source.SpanOf(start, end)) : null;
    }

    private static (int Start, int End) Trim(string text, int start, int end, char[] edges)
    {
        while (start < end && edges.Contains(text[start]))
        {
            start++;
        }

        while (end > start && edges.Contains(text[end - 1]) && !(end - 2 >= start && text[end - 2] == '\\'))
        {
            end--;
        }

        return (start, end);
    }

    private static string Unescape(string text) => text.Replace("\\|", "|", StringComparison.Ordinal);
}
