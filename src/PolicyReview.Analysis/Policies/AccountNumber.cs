using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.Policies;

/// <summary>Twelve digits that name an AWS account.</summary>
public static partial class AccountNumber
{
    /// <summary>The one account that <paramref name="text"/> names, <c>1111-2222-3333</c> and <c>1111 2222 3333</c> as twelve digits; null if it names none or several.</summary>
    public static string? In(string? text) => AllIn(text) is [var account] ? account : null;

    /// <summary>Every account that <paramref name="text"/> names, each once.</summary>
    public static IReadOnlyList<string> AllIn(string? text) => text is null ? [] : [.. Number().Matches(text).Select(match => string.Concat(match.Value.Where(char.IsAsciiDigit))).Distinct(StringComparer.Ordinal)];

    /// <summary>True for twelve digits and nothing else.</summary>
    public static bool IsOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 12 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
    }

    [GeneratedRegex(@"(?<![\d-])(?:\d{12}|\d{4}([- ])\d{4}\1\d{4})(?![\d-])")]
    private static partial Regex Number();
}
