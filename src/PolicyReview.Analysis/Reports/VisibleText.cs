using System.Globalization;
using System.Text;

namespace PolicyReview.Analysis.Reports;

/// <summary>
/// A policy's text made safe to print: control characters, which can drive a terminal, and characters nobody sees, which can make a
/// line read as something else, become their code point: <c>\u{202E}</c>.
/// </summary>
public static class VisibleText
{
    /// <summary><paramref name="text"/> with every such character spelled out; line feeds stay.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(IsUnseen))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = IsUnseen(c) ? visible.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)c:X4}}}") : visible.Append(c);
        }

        return visible.ToString();
    }

    /// <summary>True for controls and formatting characters other than the line feed.</summary>
    public static bool IsUnseen(char c) => c != '\n' && char.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
