namespace PolicyReview.Web.Pages.Submit;

/// <summary>
/// Tags as the form has them, one a line:
/// <code>
/// team = media
/// cost centre=4711
/// </code>
/// </summary>
internal static class TagText
{
    private const string Between = " = ";

    /// <summary>The tags, and the first line that is none.</summary>
    public static (IReadOnlyList<KeyValuePair<string, string>> Tags, string? Problem) Read(string text)
    {
        var tags = new List<KeyValuePair<string, string>>();
        string? problem = null;
        foreach (var (number, line) in text.Split('\n').Index().Select(line => (line.Index + 1, line.Item.Trim())).Where(line => line.Item2.Length > 0))
        {
            // A key may hold an equals sign, and mostly does not.
            var (at, length) = line.IndexOf(Between, StringComparison.Ordinal) is >= 0 and var spaced ? (spaced, Between.Length) : (line.IndexOf('=', StringComparison.Ordinal), 1);
            if (at < 0)
            {
                problem ??= $"Line {number}: `{line}` is no tag. Write it as `team = media`.";
                continue;
            }

            tags.Add(new(line[..at].Trim(), line[(at + length)..].Trim()));
        }

        return (tags, problem);
    }

    /// <summary>The lines of <paramref name="tags"/>.</summary>
    public static string Of(IEnumerable<KeyValuePair<string, string>> tags) => string.Join('\n', tags.Select(tag => $"{tag.Key}{Between}{tag.Value}"));
}
