namespace PolicyReview.Analysis.Policies;

/// <summary>
/// A document's text with its line starts. The one place that decides the unit of columns and offsets: UTF-16 units,
/// as the AWS console's editor counts (all recorded answers are ASCII, so nothing measured contradicts it).
/// </summary>
public sealed class SourceText
{
    private int[]? _lineStarts;

    /// <param name="text">The text exactly as submitted.</param>
    public SourceText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>The text exactly as submitted.</summary>
    public string Text { get; }

    /// <summary>Number of lines, at least 1; only a line feed ends a line.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    /// <summary>The position of <paramref name="offset"/>, which may be the text's length (just past its end).</summary>
    public SourcePosition PositionAt(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        var index = Array.BinarySearch(LineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new SourcePosition(line + 1, offset - LineStarts[line], offset);
    }

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public SourceSpan SpanOf(int start, int end) => new(PositionAt(start), PositionAt(end));

    /// <summary>The text of a 1-based line, without its line end.</summary>
    public string Line(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, LineCount);
        var start = LineStarts[number - 1];
        var end = number < LineCount ? LineStarts[number] - 1 : Text.Length;
        if (end > start && Text[end - 1] == '\r')
        {
            end--;
        }

        return Text[start..end];
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new int[text.AsSpan().Count('\n') + 1];
        var line = 0;
        for (var feed = text.IndexOf('\n', StringComparison.Ordinal); feed >= 0; feed = text.IndexOf('\n', feed + 1))
        {
            starts[++line] = feed + 1;
        }

        return starts;
    }
}
