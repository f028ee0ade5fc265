using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PolicyReview.Analysis.Policies;

/// <summary>
/// An IP address or a range of addresses, IPv4 or IPv6, as <c>IpAddress</c> and <c>NotIpAddress</c> compare them. The two families never
/// meet: <c>::/0</c> holds no IPv4 address.
/// <code>
/// 203.0.113.0/24     192.0.2.7 (one address)     2001:db8:85a3::/48
/// </code>
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress"/>
/// </summary>
public readonly record struct CidrRange
{
    private CidrRange(UInt128 address, int prefixLength, bool isV6)
    {
        Address = address;
        PrefixLength = prefixLength;
        IsV6 = isV6;
    }

    /// <summary>The address as written, host bits included; an IPv4 address in the lowest 32 bits.</summary>
    public UInt128 Address { get; }

    /// <summary>The number of leading bits that all addresses of the range share: 0 to 32, or to 128.</summary>
    public int PrefixLength { get; }

    /// <summary>True for IPv6.</summary>
    public bool IsV6 { get; }

    /// <summary>The lowest address of the range.</summary>
    public UInt128 First => Address & ~HostMask;

    /// <summary>The highest address of the range.</summary>
    public UInt128 Last => Address | HostMask;

    /// <summary>True if the address has bits that the prefix length says do not count, as in <c>203.0.113.7/24</c>.</summary>
    public bool HasHostBits => (Address & HostMask) != 0;

    /// <summary>The range with its host bits cleared: <c>203.0.113.0/24</c> for <c>203.0.113.7/24</c>.</summary>
    public CidrRange Network => new(First, PrefixLength, IsV6);

    private int Width => IsV6 ? 128 : 32;

    private UInt128 HostMask => Width == PrefixLength ? UInt128.Zero : UInt128.MaxValue >> (128 - (Width - PrefixLength));

    /// <summary>
    /// Reads an address or a range in CIDR notation. IPv4 needs four decimal numbers without leading zeros; IPv6 takes neither a zone nor brackets;
    /// the prefix length is decimal digits only.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> written, out CidrRange range)
    {
        range = default;
        var slash = written.IndexOf('/');
        var address = slash < 0 ? written : written[..slash];
        var isV6 = address.Contains(':');
        var width = isV6 ? 128 : 32;
        var length = width;
        if ((slash >= 0 && (!TryParseNumber(written[(slash + 1)..], 3, out length) || length > width))
            || !(isV6 ? TryParseV6(address, out var value) : TryParseV4(address, out value)))
        {
            return false;
        }

        range = new CidrRange(value, length, isV6);
        return true;
    }

    /// <summary>True if every address of <paramref name="other"/> is in this range.</summary>
    public bool Contains(CidrRange other) => IsV6 == other.IsV6 && PrefixLength <= other.PrefixLength && (other.Address & ~HostMask) == First;

    /// <summary>True if some address is in both ranges: then one contains the other.</summary>
    public bool Overlaps(CidrRange other) => Contains(other) || other.Contains(this);

    /// <summary>CIDR notation; a single address has no prefix length.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Address);
        var address = new IPAddress(IsV6 ? bytes : bytes[12..]);
        return PrefixLength == Width ? address.ToString() : string.Create(CultureInfo.InvariantCulture, $"{address}/{PrefixLength}");
    }

    private static bool TryParseV4(ReadOnlySpan<char> text, out UInt128 value)
    {
        value = 0;
        for (var part = 0; part < 4; part++)
        {
            var dot = text.IndexOf('.');
            if (dot < 0 != (part == 3) || !TryParseNumber(dot < 0 ? text : text[..dot], 3, out var number) || number > 255)
            {
                return false;
            }

            value = (value << 8) | (UInt128)number;
            text = dot < 0 ? default : text[(dot + 1)..];
        }

        return true;
    }

    private static bool TryParseV6(ReadOnlySpan<char> text, out UInt128 value)
    {
        value = 0;
        if (text.Length > 45 || text.ContainsAny('%', '[', ']') || !IPAddress.TryParse(text, out var address) || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        value = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return true;
    }

    private static bool TryParseNumber(ReadOnlySpan<char> text, int mostDigits, out int number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > mostDigits || (text[0] == '0' && text.Length > 1))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        return true;
    }
}
