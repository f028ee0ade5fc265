using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.Implementation.Metadata;

/// <summary>How long a session a text allows: <c>sessions of at most 1 hour</c>, <c>session up to 90 minutes</c>, <c>max session 3600 s</c>, <c>2 h session</c>.</summary>
public static partial class SessionWording
{
    private const int SecondsOfHour = 3600;

    /// <summary>The shortest session in seconds that <paramref name="text"/> names; null if it names none. A duration counts only within a few words of "session".</summary>
    public static int? LimitIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Pattern().Matches(text).Select(Seconds).Min();
    }

    private static int? Seconds(Match match)
    {
        var written = match.Groups["number"].Value.ToUpperInvariant();
        var number = written is "ONE" or "AN" ? 1 : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= int.MaxValue / SecondsOfHour ? value : (int?)null;
        return number * match.Groups["unit"].Value.ToUpperInvariant()[0] switch { 'H' => SecondsOfHour, 'M' => 60, _ => 1 };
    }

    [GeneratedRegex(@"\bsessions?\b(?:\W+(?!\d)\w+){0,4}?\W+(?<number>\d{1,6}|one|an)[\s-]?(?<unit>h|hours?|m|min|minutes?|s|sec|seconds?)\b|\b(?<number>\d{1,6}|one)[\s-]?(?<unit>h|hours?|m|min|minutes?|s|sec|seconds?)\W+sessions?\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Pattern();
}
