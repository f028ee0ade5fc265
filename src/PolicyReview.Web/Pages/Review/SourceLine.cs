using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Web.Pages.Review;

/// <summary>A line of a document, cut into runs for the screen.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Runs">In order.</param>
public sealed record SourceLine(int Number, IReadOnlyList<SourceRun> Runs)
{
    /// <summary>All lines of <paramref name="source"/>; places of <paramref name="findings"/> that stay within a line are marked.</summary>
    public static IReadOnlyList<SourceLine> AllOf(SourceText source, IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(source);
        var marks = new FindingType?[source.Text.Length];
        foreach (var (span, type) in findings.SelectMany(finding => finding.Locations.Select(location => (location.Span, finding.Type))))
        {
            // A mark over half the document would mark nothing.
            for (var i = span.Start.Offset; span.Start.Line == span.End.Line && i < Math.Min(span.End.Offset, marks.Length); i++)
            {
                marks[i] = marks[i] is { } other && other > type ? other : type;
            }
        }

        var looks = Looks(source.Text);
        return [.. Enumerable.Range(1, source.LineCount).Select(number => new SourceLine(number, [.. Cut(source, number, looks, marks)]))];
    }

    private static IEnumerable<SourceRun> Cut(SourceText source, int number, string[] looks, FindingType?[] marks)
    {
        var text = source.Line(number);
        var start = source.Text.Length == 0 ? 0 : LineStart(source, number);
        for (var i = 0; i < text.Length;)
        {
            var (look, mark) = (looks[start + i], marks[start + i]);
            var end = i + 1;
            while (end < text.Length && looks[start + end] == look && marks[start + end] == mark)
            {
                end++;
            }

            yield return new SourceRun(text[i..end], look, mark);
            i = end;
        }
    }

    private static int LineStart(SourceText source, int number)
    {
        var (low, high) = (0, source.Text.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (source.PositionAt(middle).Line < number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // Colours need no grammar: a string is a name if a colon follows. Broken documents are coloured as far as they go.
    private static string[] Looks(string text)
    {
        var looks = new string[text.Length];
        Array.Fill(looks, "");
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] is not ('"' or '\n'))
            {
                end += text[end] == '\\' ? 2 : 1;
            }

            end = Math.Min(end + 1, text.Length);
            var isName = text.AsSpan(end).TrimStart() is [':', ..];
            for (; i < end; i++)
            {
                looks[i] = isName ? "k" : text[i] is '*' or '?' ? "s wild" : "s";
            }

            i--;
        }

        return looks;
    }
}
