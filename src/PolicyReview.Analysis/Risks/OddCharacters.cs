using System.Globalization;
using System.Text;

namespace PolicyReview.Analysis.Risks;

/// <summary>Characters that make text look like other text.</summary>
internal static class OddCharacters
{
    private const int MostShown = 120;

    /// <summary>A run of such characters in a token.</summary>
    /// <param name="Start">Its first character, from the token's start.</param>
    /// <param name="End">Just past its last.</param>
    /// <param name="What">What they are, for a sentence.</param>
    public readonly record struct Run(int Start, int End, string What);

    /// <summary>False if <paramref name="document"/> is plain ASCII without escapes of other characters; costs one pass.</summary>
    public static bool MayBeIn(string document) =>
        document.AsSpan().ContainsAnyExceptInRange('\t', '~') || document.Contains("\\u", StringComparison.Ordinal);

    /// <summary>The first run in a JSON string as written, quotation marks and escapes included; null if there is none.</summary>
    public static Run? FirstIn(ReadOnlySpan<char> token)
    {
        var (latin, foreign, foreignEnd, foreignValue) = (false, -1, -1, 0);
        for (var at = 0; at < token.Length;)
        {
            var value = Read(token, at, out var length);
            if (Hidden(value) is { } kind)
            {
                return HiddenRun(token, at, kind);
            }

            if (value < 0x10000 && char.IsLetter((char)value))
            {
                latin |= value < 0x250;
                if (foreign < 0 && IsLookAlike(value))
                {
                    (foreign, foreignEnd, foreignValue) = (at, at + length, value);
                }

                if (latin && foreign >= 0)
                {
                    return new Run(foreign, foreignEnd, $"the letter {Name(foreignValue)} ({ScriptOf(foreignValue)}) among Latin letters, which it can be mistaken for");
                }
            }
            else
            {
                (latin, foreign) = (false, -1);
            }

            at += length;
        }

        return null;
    }

    /// <summary><paramref name="text"/> with every hidden character written out: <c>bucket[U+202E]</c>; long text is cut.</summary>
    public static string Visible(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= MostShown)
            {
                return shown.Append('…').ToString();
            }

            _ = Hidden(rune.Value) is null ? shown.Append(rune.ToString()) : shown.Append('[').Append(Name(rune.Value)).Append(']');
        }

        return shown.ToString();
    }

    private static Run HiddenRun(ReadOnlySpan<char> token, int start, string kind)
    {
        var names = new List<string>();
        var end = start;
        while (end < token.Length)
        {
            var value = Read(token, end, out var length);
            if (Hidden(value) is null)
            {
                break;
            }

            names.Add(Name(value));
            end += length;
        }

        return new Run(start, end, $"{kind} ({Words.Joined([.. names.Take(5)])}{(names.Count > 5 ? ", …" : "")})");
    }

    // One character of a JSON string as written: itself, \u202e, or a pair of either for those beyond U+FFFF.
    private static int Read(ReadOnlySpan<char> token, int at, out int length)
    {
        var high = Unit(token, at, out length);
        if (!char.IsHighSurrogate((char)high) || at + length >= token.Length)
        {
            return high;
        }

        var low = Unit(token, at + length, out var more);
        if (!char.IsLowSurrogate((char)low))
        {
            return high;
        }

        length += more;
        return char.ConvertToUtf32((char)high, (char)low);
    }

    private static int Unit(ReadOnlySpan<char> token, int at, out int length)
    {
        if (token[at] != '\\' || at + 1 >= token.Length)
        {
            length = 1;
            return token[at];
        }

        if (token[at + 1] == 'u' && at + 6 <= token.Length && int.TryParse(token.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            length = 6;
            return value;
        }

        // \n, \t and \" are what JSON needs them for.
        length = 2;
        return ' ';
    }

    // https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters, and what Unicode calls Default_Ignorable_Code_Point.
    private static string? Hidden(int value) => value switch
    {
        < 0x20 or (>= 0x7F and <= 0x9F) => "control characters",
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "characters that turn the direction of text",
        0x00AD or 0x034F or 0x115F or 0x1160 or 0x180E or (>= 0x200B and <= 0x200D) or 0x2028 or 0x2029 or (>= 0x2060 and <= 0x2064) or 0x3164 or 0xFEFF or 0xFFA0
            or (>= 0xE0000 and <= 0xE0FFF) => "characters nobody sees",
        _ => null,
    };

    // Scripts whose letters look like Latin ones (https://www.unicode.org/Public/security/latest/confusables.txt), and the wide forms of Latin itself.
    private static bool IsLookAlike(int value) => ScriptOf(value) is not null;

    private static string? ScriptOf(int value) => value switch
    {
        >= 0x0370 and <= 0x03FF and not 0x03BC => "Greek",
        >= 0x0400 and <= 0x052F => "Cyrillic",
        >= 0x0530 and <= 0x058F => "Armenian",
        >= 0x13A0 and <= 0x13FF => "Cherokee",
        >= 0xFF21 and <= 0xFF5A => "full-width Latin",
        _ => null,
    };

    private static string Name(int value) => string.Create(CultureInfo.InvariantCulture, $"U+{value:X4}");
}
