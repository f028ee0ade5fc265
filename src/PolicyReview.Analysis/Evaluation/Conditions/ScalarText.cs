using System.Globalization;

namespace PolicyReview.Analysis.Evaluation.Conditions;

/// <summary>Numbers and dates as IAM writes them.</summary>
internal static class ScalarText
{
    private const int YearDigits = 4;

    // The forms of https://www.w3.org/TR/NOTE-datetime; a time without a zone is read as UTC.
    private static readonly string[] DateFormats =
    [
        "yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>An integer or decimal number; null for other text.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// A moment, from ISO 8601 or seconds since 1970; null for other text. Four digits are a year.
    /// <code>
    /// 2026-11-25T02:30:00Z   2026-11-25T02:30:00+09:00   2026-11-25   1795573800
    /// </code>
    /// </summary>
    public static DateTimeOffset? Date(string text)
    {
        if (text.Length != YearDigits && Number(text) is { } seconds)
        {
            return Epoch(seconds);
        }

        return DateTimeOffset.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
    }

    private static DateTimeOffset? Epoch(decimal seconds)
    {
        var earliest = DateTimeOffset.MinValue.ToUnixTimeSeconds();
        var latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        return seconds < earliest || seconds > latest ? null : DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
    }
}
