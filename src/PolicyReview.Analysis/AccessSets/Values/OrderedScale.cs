using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using PolicyReview.Analysis.Evaluation.Conditions;

namespace PolicyReview.Analysis.AccessSets.Values;

/// <summary>
/// Values in an order: each text is a whole number on the scale, so that "less than" and "in this network" are ranges, and one example from
/// each stretch between the ends of all ranges decides every question.
/// </summary>
internal sealed class OrderedScale
{
    // A number is held in millionths of a millionth, which is finer than any policy compares.
    private const int Decimals = 12;

    // Larger ones would not survive the way through decimal.
    private const decimal MostNumber = 1_000_000_000_000_000m;

    private static readonly BigInteger One = BigInteger.Pow(10, Decimals);
    private static readonly BigInteger IPv6Start = BigInteger.One << 32;
    private static readonly BigInteger AddressEnd = IPv6Start + (BigInteger.One << 128) - 1;

    private readonly Func<string, BigInteger?> _read;
    private readonly Func<BigInteger, string?> _write;
    private readonly BigInteger[] _usual;

    private OrderedScale(Func<string, BigInteger?> read, Func<BigInteger, string?> write, params BigInteger[] usual)
    {
        _read = read;
        _write = write;
        _usual = usual;
    }

    /// <summary>Decimal numbers.</summary>
    public static OrderedScale Numbers { get; } = new(ReadNumber, WriteNumber, One);

    /// <summary>Moments, in ticks: <c>2026-11-25T00:00:00Z</c>, or seconds since 1970.</summary>
    public static OrderedScale Dates { get; } = new(ReadDate, WriteDate, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks);

    /// <summary>IPv4 addresses, then IPv6 addresses.</summary>
    public static OrderedScale Addresses { get; } = new(
        text => Address(text) is { } address ? PlaceOf(address) : null,
        WriteAddress,
        PlaceOf(IPAddress.Parse("203.0.113.7")),
        PlaceOf(IPAddress.Parse("2001:db8::7")));

    /// <summary>The place of a text, or null if it is none of the scale's.</summary>
    public BigInteger? Read(string text) => _read(text);

    /// <summary>One text from every stretch into which the ends of <paramref name="ranges"/> cut the scale; natural ones first.</summary>
    public IEnumerable<string> Representatives(IEnumerable<ScaleRange> ranges)
    {
        var cuts = new SortedSet<BigInteger>(_usual);
        foreach (var range in ranges)
        {
            foreach (var end in new[] { range.Low, range.Low - 1, range.High, range.High + 1 })
            {
                if (end is { } cut)
                {
                    cuts.Add(cut);
                }
            }
        }

        return _usual.Select(_write).OfType<string>()
            .Concat(cuts.Concat(Beyond(cuts)).Select(_write).OfType<string>().OrderBy(text => text.Length))
            .Distinct();
    }

    /// <summary>The addresses of <c>10.0.0.0/8</c>, <c>203.0.113.7</c> or <c>2001:db8::/32</c>; null if it is none of them.</summary>
    public static ScaleRange? Network(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var slash = written.IndexOf('/', StringComparison.Ordinal);
        if (Address(slash < 0 ? written : written[..slash]) is not { } address)
        {
            return null;
        }

        var width = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        var prefix = width;
        if (slash >= 0 && (!int.TryParse(written[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out prefix) || prefix > width))
        {
            return null;
        }

        var size = BigInteger.One << (width - prefix);
        var start = width == 32 ? BigInteger.Zero : IPv6Start;
        var low = start + ((PlaceOf(address) - start) / size * size);
        return new ScaleRange(low, low + size - 1);
    }

    // IPAddress also takes 127.1 and 0x7f.1, which IAM does not.
    private static IPAddress? Address(string text) =>
        IPAddress.TryParse(text, out var address) && (address.AddressFamily != AddressFamily.InterNetwork || text.Split('.').Length == 4) ? address : null;

    // Whole steps read better than the nearest place: a number one off, a moment a day off.
    private static IEnumerable<BigInteger> Beyond(SortedSet<BigInteger> cuts) => cuts.SelectMany(cut => new[] { cut - One, cut + One });

    private static BigInteger PlaceOf(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork
        ? new BigInteger(address.GetAddressBytes(), isUnsigned: true, isBigEndian: true)
        : IPv6Start + new BigInteger(address.GetAddressBytes(), isUnsigned: true, isBigEndian: true);

    private static string? WriteAddress(BigInteger place)
    {
        if (place < 0 || place > AddressEnd)
        {
            return null;
        }

        var (offset, length) = place < IPv6Start ? (place, 4) : (place - IPv6Start, 16);
        var bytes = new byte[length];
        var digits = offset.ToByteArray(isUnsigned: true, isBigEndian: true);
        digits.CopyTo(bytes, length - digits.Length);
        return new IPAddress(bytes).ToString();
    }

    private static BigInteger? ReadNumber(string text) => ScalarText.Number(text) is { } number && Math.Abs(number) < MostNumber
        ? new BigInteger(decimal.Truncate(number)) * One + new BigInteger((number - decimal.Truncate(number)) * (decimal)One)
        : null;

    private static string? WriteNumber(BigInteger place)
    {
        var whole = BigInteger.DivRem(place, One, out var rest);
        return rest.IsZero ? whole.ToString(CultureInfo.InvariantCulture)
            : ((decimal)place / (decimal)One).ToString(CultureInfo.InvariantCulture);
    }

    private static BigInteger? ReadDate(string text) => ScalarText.Date(text)?.UtcTicks;

    private static string? WriteDate(BigInteger place) => place >= 0 && place <= DateTime.MaxValue.Ticks
        ? new DateTime((long)place, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : null;
}
