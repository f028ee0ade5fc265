using System.Globalization;

namespace PolicyReview.Analysis.Policies;

/// <summary>
/// A moment as the Date operators read it: a W3C profile of ISO 8601, or seconds since 1970 (UTC).
/// <code>
/// 2026-03     2026-03-31     2026-03-31T23:59Z     2026-03-31T23:59:59.5+09:00     1774915199
/// </code>
/// <see href="https://www.w3.org/TR/NOTE-datetime"/>
/// </summary>
/// <param name="Instant">The moment; a date without a time is its first moment, and without an offset in UTC.</param>
/// <param name="IsEpoch">True if it was written as a number of seconds. A year alone, <c>2026</c>, is one.</param>
public readonly record struct PolicyDate(DateTimeOffset Instant, bool IsEpoch)
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM",
    ];

    // The longest form has 33 characters; longer text is no date, however long it is.
    private const int MostCharacters = 40;

    /// <summary>Reads a date; false for everything but the forms above, and for moments outside the years 1 to 9999.</summary>
    public static bool TryParse(ReadOnlySpan<char> written, out PolicyDate date)
    {
        date = default;
        if (written.IsEmpty || written.Length > MostCharacters)
        {
            return false;
        }

        if (IsWholeNumber(written))
        {
            var isSeconds = long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
                && seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
            date = isSeconds ? new PolicyDate(DateTimeOffset.FromUnixTimeSeconds(seconds), IsEpoch: true) : default;
            return isSeconds;
        }

        if (DateTimeOffset.TryParseExact(written, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            date = new PolicyDate(instant, IsEpoch: false);
            return true;
        }

        return false;
    }

    private static bool IsWholeNumber(ReadOnlySpan<char> written) => !written.TrimStart('-').ContainsAnyExceptInRange('0', '9');
}
