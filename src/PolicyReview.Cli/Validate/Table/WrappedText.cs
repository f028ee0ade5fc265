namespace PolicyReview.Cli.Validate.Table;

/// <summary>Breaks a sentence into lines at its spaces.</summary>
internal static class WrappedText
{
    /// <summary>Lines of at most <paramref name="width"/> columns; a word that is longer stands alone, uncut, so that it can be copied.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && DisplayWidth.Of(line) + 1 + DisplayWidth.Of(word) > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }
}
