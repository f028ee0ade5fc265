namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>Text for a POSIX shell.</summary>
internal static class ShellText
{
    /// <summary>One word that the shell takes literally: <c>'it'\''s'</c>.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>A comment of one line.</summary>
    public static string Comment(string text) => $"# {string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c))}";
}
