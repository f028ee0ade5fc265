namespace PolicyReview.Analysis.Configuration;

/// <summary>
/// A pattern over file paths: <c>*</c> and <c>?</c> stay within a folder, <c>**</c> goes through any number of folders.
/// <code>policies/**/*.json</code>
/// </summary>
public sealed class GlobPattern
{
    private readonly string[] _segments;

    /// <param name="pattern">Folders separated by <c>/</c>; a backslash counts as one.</param>
    public GlobPattern(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Text = pattern;
        _segments = Segments(pattern);
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>True if <paramref name="text"/> is a pattern, and no plain path.</summary>
    public static bool IsPattern(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny('*', '?');
    }

    /// <summary>True if the pattern matches the whole <paramref name="path"/>; case counts.</summary>
    public bool Matches(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var parts = Segments(path);

        // reach[j]: the segments so far match the first j parts.
        var reach = new bool[parts.Length + 1];
        reach[0] = true;
        foreach (var segment in _segments)
        {
            var next = new bool[parts.Length + 1];
            for (var j = 0; j <= parts.Length; j++)
            {
                next[j] = segment == "**"
                    ? reach[j] || (j > 0 && next[j - 1])
                    : j > 0 && reach[j - 1] && Policies.WildcardPattern.Matches(segment, parts[j - 1]);
            }

            reach = next;
        }

        return reach[parts.Length];
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    private static string[] Segments(string path) =>
        [.. path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != ".")];
}
