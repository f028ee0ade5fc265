using System.Text;

namespace PolicyReview.Analysis.Reports;

/// <summary>Text of a policy or a person inside Markdown: it can make no link, no markup, no mention and no line of its own.</summary>
internal static class MarkdownText
{
    /// <summary>Text with nothing but characters.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in VisibleText.Of(text))
        {
            plain.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '@' => "&#64;",
                '\n' or '\r' => " ",
                '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '~' or '!' => $"\\{c}",
                _ => c.ToString(),
            });
        }

        return plain.ToString();
    }

    /// <summary>A code span, fenced by more backticks than the text has in a row; a table's <c>|</c> stays escaped.</summary>
    public static string Code(string text)
    {
        var visible = VisibleText.Of(text).Replace('\n', ' ').Replace('\r', ' ').Replace("|", "\\|", StringComparison.Ordinal);
        var fence = new string('`', LongestRun(visible) + 1);
        var pad = visible.StartsWith('`') || visible.EndsWith('`') ? " " : "";
        return visible.Length == 0 ? "(empty)" : $"{fence}{pad}{visible}{pad}{fence}";
    }

    /// <summary>Our own sentences: what they put in backticks becomes code, the rest plain text.</summary>
    public static string Prose(string text)
    {
        var parts = text.Split('`');
        var prose = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            prose.Append(i % 2 == 1 && i < parts.Length - 1 ? Code(parts[i]) : Plain(parts[i]));
        }

        return prose.ToString();
    }

    private static int LongestRun(string text)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
