using System.Globalization;
using CsCheck;

namespace PolicyReview.Analysis.Policies;

public sealed class PolicyDateTests
{
    [Theory]
    [InlineData("2026-03", "2026-03-01T00:00:00.0000000+00:00")]
    [InlineData("2026-03-31", "2026-03-31T00:00:00.0000000+00:00")]
    [InlineData("2026-03-31T23:59Z", "2026-03-31T23:59:00.0000000+00:00")]
    [InlineData("2026-03-31T23:59:59Z", "2026-03-31T23:59:59.0000000+00:00")]
    [InlineData("2026-03-31T23:59:59", "2026-03-31T23:59:59.0000000+00:00")]
    [InlineData("2026-03-31T23:59:59.5+09:00", "2026-03-31T23:59:59.5000000+09:00")]
    [InlineData("1997-07-16T19:20:30+01:00", "1997-07-16T19:20:30.0000000+01:00")]
    public void TryParse_IsoForm_IsThatMoment(string written, string expected)
    {
        Assert.True(PolicyDate.TryParse(written, out var date));
        Assert.Equal(expected, date.Instant.ToString("O", CultureInfo.InvariantCulture));
        Assert.False(date.IsEpoch);
    }

    [Theory]
    [InlineData("0", "1970-01-01T00:00:00Z")]
    [InlineData("2021", "1970-01-01T00:33:41Z")]
    [InlineData("-86400", "1969-12-31T00:00:00Z")]
    [InlineData("1774915199", "2026-03-30T23:59:59Z")]
    public void TryParse_Digits_AreSecondsSince1970(string written, string expected)
    {
        Assert.True(PolicyDate.TryParse(written, out var date));
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), date.Instant);
        Assert.True(date.IsEpoch);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--1")]
    [InlineData("tomorrow")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("2026-03-31 23:59:59")]
    [InlineData("31/03/2026")]
    [InlineData("20260331T235959Z")]
    [InlineData("2026-03-31T25:00Z")]
    [InlineData("99999999999999999999")]
    [InlineData("2026-03-31*")]
    public void TryParse_AnythingElse_IsRefused(string written) => Assert.False(PolicyDate.TryParse(written, out _));

    [Fact]
    public void TryParse_AnyMomentWrittenInTwoWays_IsTheSameInstant() => Gen.Long[-60_000_000_000, 250_000_000_000].Sample(seconds =>
    {
        var written = DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return PolicyDate.TryParse(written, out var iso) && PolicyDate.TryParse(seconds.ToString(CultureInfo.InvariantCulture), out var epoch)
            && iso.Instant == epoch.Instant && !iso.IsEpoch && epoch.IsEpoch;
    });

    [Fact]
    public void TryParse_AnyText_NeverThrows() => Gen.String.Sample(text => PolicyDate.TryParse(text, out var date) || date == default);
}
