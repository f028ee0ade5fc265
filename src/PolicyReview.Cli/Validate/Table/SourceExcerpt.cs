using System.Text;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Reports;

namespace PolicyReview.Cli.Validate.Table;

/// <summary>
/// The line a finding stands on, without its indentation and cut to the width around the finding, and the marks under it:
/// <code>
/// "Action": ["s3:GetObjet", "s3:ListBucket"],
///            ^^^^^^^^^^^^^
/// </code>
/// </summary>
/// <param name="Line">What is shown of the line.</param>
/// <param name="Marks">Spaces and <c>^</c>.</param>
internal sealed record SourceExcerpt(string Line, string Marks)
{
    private const string Cut = "…";

    /// <summary>The excerpt for <paramref name="span"/>, whose first line counts where it has several.</summary>
    public static SourceExcerpt Of(SourceText source, SourceSpan span, int width)
    {
        var line = source.Line(span.Start.Line);
        var start = Math.Min(span.Start.Column, line.Length);
        var end = span.End.Line == span.Start.Line ? Math.Min(span.End.Column, line.Length) : line.Length;
        var (from, to) = Window(line, start, end, width);
        var before = (from > Indentation(line) ? Cut : "") + Shown(line[Math.Min(from, start)..start]);
        var marked = Shown(line[start..Math.Min(end, to)]);
        var after = Shown(line[Math.Min(end, to)..to]) + (to < line.Length ? Cut : "");
        return new SourceExcerpt(before + marked + after, new string(' ', DisplayWidth.Of(before)) + new string('^', Math.Max(1, DisplayWidth.Of(marked))));
    }

    // Characters that take two columns, or are spelled out, make the window a little wider than asked; it is never narrower than the finding's start.
    private static (int From, int To) Window(string line, int start, int end, int width)
    {
        var indentation = Math.Min(Indentation(line), start);
        if (line.Length - indentation <= width)
        {
            return (indentation, line.Length);
        }

        var room = width - 2;
        var before = Math.Max(room / 4, (room - (end - start)) / 2);
        var from = Math.Max(indentation, Math.Min(start - before, line.Length - room));
        return (from, Math.Min(line.Length, from + room));
    }

    private static int Indentation(string line) => line.Length - line.AsSpan().TrimStart().Length;

    private static string Shown(string text) => VisibleText.Of(text.Replace("\t", "  ", StringComparison.Ordinal));
}
