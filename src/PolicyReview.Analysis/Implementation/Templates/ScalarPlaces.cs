namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>Where each character of a decoded text stands in the file, for policies that are written as a string in a template.</summary>
internal static class ScalarPlaces
{
    /// <summary>
    /// The offset in the file of each character of <paramref name="scalar"/>, and one more for its end; null where that cannot be told
    /// (folded blocks, texts over several lines), so that the whole text is the place.
    /// </summary>
    public static int[]? Of(TemplateNode scalar, string file)
    {
        var text = scalar.Text!;
        var places = scalar.Style switch
        {
            ScalarStyle.DoubleQuoted => Escaped(text, file, scalar.Start + 1, scalar.End - 1),
            ScalarStyle.SingleQuoted => Verbatim(text, file, scalar.Start + 1),
            ScalarStyle.Plain => Verbatim(text, file, scalar.Start),
            ScalarStyle.Block => Block(text, file, scalar.Start),
            _ => null,
        };
        return places;
    }

    private static int[]? Verbatim(string text, string file, int start) =>
        start + text.Length <= file.Length && file.AsSpan(start, text.Length).SequenceEqual(text)
            ? [.. Enumerable.Range(start, text.Length + 1)]
            : null;

    // {"policy":"{\"Version\":\"2012-10-17\"}"}: an escape is one character of the text (\u and \x write their digits out).
    private static int[]? Escaped(string text, string file, int start, int end)
    {
        var places = new int[text.Length + 1];
        var at = start;
        for (var i = 0; i < text.Length; i++)
        {
            if (at >= end)
            {
                return null;
            }

            places[i] = at;
            at += file[at] != '\\' || at + 1 >= end ? 1 : file[at + 1] switch { 'u' => 6, 'x' => 4, 'U' => 10, _ => 2 };
        }

        places[^1] = at;
        return at == end ? places : null;
    }

    // PolicyDocument: |
    //   { "Version": "2012-10-17" }
    private static int[]? Block(string text, string file, int start)
    {
        var places = new int[text.Length + 1];
        var line = NextLine(file, start);
        var indent = IndentOf(file, line);
        var i = 0;
        foreach (var content in text.Split('\n'))
        {
            var shift = content.Length == 0 ? 0 : indent;
            if (line + shift + content.Length > file.Length || !file.AsSpan(line + shift, content.Length).SequenceEqual(content))
            {
                return null;
            }

            for (var column = 0; column <= content.Length && i < places.Length; column++)
            {
                places[i++] = Math.Min(line + shift + column, file.Length);
            }

            line = NextLine(file, line);
        }

        return i == places.Length ? places : null;
    }

    private static int IndentOf(string file, int line)
    {
        while (line < file.Length)
        {
            var content = line;
            while (content < file.Length && file[content] == ' ')
            {
                content++;
            }

            if (content < file.Length && file[content] is not ('\n' or '\r'))
            {
                return content - line;
            }

            line = NextLine(file, content);
        }

        return 0;
    }

    private static int NextLine(string file, int from)
    {
        var feed = from >= file.Length ? -1 : file.IndexOf('\n', from);
        return feed < 0 ? file.Length : feed + 1;
    }
}
