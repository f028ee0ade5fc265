using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PolicyReview.Analysis.Evaluation.Conditions;

/// <summary>
/// IpAddress: an IPv4 or IPv6 address in a CIDR range; a range without a prefix length is one address. Host bits of the range do not count.
/// <code>203.0.113.0/24   2001:DB8:1234:5678::/64   198.51.100.7</code>
/// </summary>
internal sealed class AddressTest : ValueTest
{
    private readonly UInt128 _network;
    private readonly UInt128 _mask;
    private readonly AddressFamily? _family;

    public AddressTest(string written)
    {
        var slash = written.IndexOf('/', StringComparison.Ordinal);
        if (Parse(slash < 0 ? written : written[..slash]) is not { } address)
        {
            return;
        }

        var bits = address.Family == AddressFamily.InterNetwork ? 32 : 128;
        var prefix = bits;
        if (slash >= 0 && !(int.TryParse(written[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out prefix) && prefix <= bits))
        {
            return;
        }

        _family = address.Family;
        _mask = prefix == 0 ? 0 : UInt128.MaxValue << (bits - prefix);
        _network = address.Bits & _mask;
    }

    public override Match Matches(string value, AccessRequest request) =>
        _family is not null && Parse(value) is { } address
            ? From(address.Family == _family && (address.Bits & _mask) == _network)
            : Match.Incomparable;

    private static (AddressFamily Family, UInt128 Bits)? Parse(string text)
    {
        // IPAddress also takes 127.1 and 0x7f.1, which IAM does not.
        if (!IPAddress.TryParse(text, out var address) || (address.AddressFamily == AddressFamily.InterNetwork && text.Split('.').Length != 4))
        {
            return null;
        }

        UInt128 bits = 0;
        foreach (var part in address.GetAddressBytes())
        {
            bits = (bits << 8) | part;
        }

        return (address.AddressFamily, bits);
    }
}
