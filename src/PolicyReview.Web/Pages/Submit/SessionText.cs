using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyReview.Web.Pages.Submit;

/// <summary>
/// A maximum session as people write it:
/// <code>
/// 4        4 h        4 hours        90 min        14400        14400 s
/// </code>
/// </summary>
internal static partial class SessionText
{
    private const int SecondsOfHour = 3600;

    // AWS takes no session of a few seconds and none of more than twelve hours, so that a bare number can mean only one of them.
    private const int MostHours = 12;

    /// <summary>Seconds; null if <paramref name="text"/> is no length of time.</summary>
    public static int? Read(string text)
    {
        if (Pattern().Match(text.Trim()) is not { Success: true } match || !int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var unit = match.Groups["unit"].Value.ToUpperInvariant();
        var seconds = unit.Length == 0 ? (number <= MostHours ? SecondsOfHour : 1) : unit[0] switch { 'H' => SecondsOfHour, 'M' => 60, _ => 1 };
        return (long)number * seconds is <= int.MaxValue and var total ? (int)total : null;
    }

    /// <summary><c>4 h</c>, <c>90 min</c> or <c>3601 s</c>.</summary>
    public static string Of(int seconds) => seconds switch
    {
        _ when seconds % SecondsOfHour == 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / SecondsOfHour} h"),
        _ when seconds % 60 == 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds} s"),
    };

    [GeneratedRegex(@"^(?<number>\d{1,9})\s*(?<unit>h|hours?|m|min|minutes?|s|sec|seconds?)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
