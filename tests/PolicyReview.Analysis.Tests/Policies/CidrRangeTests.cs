using System.Net;
using CsCheck;

namespace PolicyReview.Analysis.Policies;

public sealed class CidrRangeTests
{
    private static readonly Gen<CidrRange> V4 = Gen.Select(Gen.UInt, Gen.Int[0, 32])
        .Select((address, length) => Parse($"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}/{length}"));

    private static readonly Gen<CidrRange> V6 = Gen.Select(Gen.Byte.Array[16], Gen.Int[0, 128])
        .Select((bytes, length) => Parse($"{new IPAddress(bytes)}/{length}"));

    private static readonly Gen<CidrRange> Any = Gen.OneOf(V4, V6);

    [Theory]
    [InlineData("203.0.113.0/24", "203.0.113.0/24", false)]
    [InlineData("203.0.113.7/24", "203.0.113.0/24", true)]
    [InlineData("192.0.2.7", "192.0.2.7", false)]
    [InlineData("192.0.2.7/32", "192.0.2.7", false)]
    [InlineData("0.0.0.0/0", "0.0.0.0/0", false)]
    [InlineData("172.0.0.1/30", "172.0.0.0/30", true)]
    [InlineData("2001:DB8:1234:5678::/64", "2001:db8:1234:5678::/64", false)]
    [InlineData("2001:db8::1/32", "2001:db8::/32", true)]
    [InlineData("::/0", "::/0", false)]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.1", false)]
    public void TryParse_AddressOrRange_KnowsItsNetwork(string written, string network, bool hasHostBits)
    {
        var range = Parse(written);

        Assert.Equal(network, range.Network.ToString());
        Assert.Equal(hasHostBits, range.HasHostBits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/08")]
    [InlineData("10.0.0.0/8/8")]
    [InlineData("10.0.0.0 /8")]
    [InlineData("10.0.0.0/255.0.0.0")]
    [InlineData("10.0.0")]
    [InlineData("10.0.0.0.0")]
    [InlineData("10.0.0.256")]
    [InlineData("010.0.0.1")]
    [InlineData("203.0.113.0-203.0.113.255")]
    [InlineData("10.*")]
    [InlineData("*")]
    [InlineData("fe80::1%eth0")]
    [InlineData("[::1]")]
    [InlineData("[::1]:443")]
    [InlineData("2001:db8::/129")]
    [InlineData("2001:db8:::1")]
    [InlineData("localhost")]
    public void TryParse_AnythingElse_IsRefused(string written) => Assert.False(CidrRange.TryParse(written, out _));

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.2.3", true)]
    [InlineData("10.0.0.0/8", "11.0.0.0", false)]
    [InlineData("10.9.9.9/8", "10.0.0.0/9", true)]
    [InlineData("10.0.0.0/9", "10.0.0.0/8", false)]
    [InlineData("::/0", "10.0.0.0/8", false)]
    [InlineData("0.0.0.0/0", "::1", false)]
    [InlineData("2001:db8::/32", "2001:db8:ffff::/48", true)]
    public void Contains_TwoRanges_ComparesAddresses(string wide, string narrow, bool contains) => Assert.Equal(contains, Parse(wide).Contains(Parse(narrow)));

    [Fact]
    public void ToString_AnyRange_ReadsBackAsTheSameRange() => Any.Sample(range => Parse(range.ToString()) == range);

    [Fact]
    public void Network_AnyRange_HasNoHostBitsAndTheSameAddresses() => Any.Sample(range =>
        !range.Network.HasHostBits && range.Network.Contains(range) && range.Contains(range.Network) && range.First <= range.Address && range.Address <= range.Last);

    [Fact]
    public void Contains_AnyTwoRanges_AgreesWithTheirEnds() => Gen.Select(Gen.OneOf(Gen.Select(V4, V4), Gen.Select(V6, V6)), Gen.Int[0, 12]).Sample((pair, length) =>
    {
        var (left, right) = (Parse($"{pair.Item1.ToString().Split('/')[0]}/{length}"), pair.Item2);
        return left.Contains(right) == (left.First <= right.First && right.Last <= left.Last)
            && left.Overlaps(right) == (left.First <= right.Last && right.First <= left.Last);
    });

    [Fact]
    public void TryParse_AnyText_NeverThrows() => Gen.String.Sample(text =>
    {
        _ = CidrRange.TryParse(text, out var range);
        return range.ToString().Length > 0;
    });

    [Theory]
    [InlineData("10.1.0.0/16", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("172.32.0.0/16", false)]
    [InlineData("192.168.1.1", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("fd00::/8", true)]
    [InlineData("10.0.0.0/7", false)]
    [InlineData("0.0.0.0/0", false)]
    [InlineData("203.0.113.0/24", false)]
    [InlineData("2001:db8::/32", false)]
    public void PrivateAddresses_Range_ContainIt(string written, bool isPrivate) => Assert.Equal(isPrivate, PrivateAddresses.Contain(Parse(written)));

    private static CidrRange Parse(string written) => CidrRange.TryParse(written, out var range) ? range : throw new FormatException(written);
}
