using System.Globalization;
using CsCheck;

namespace PolicyReview.Analysis.Policies;

public sealed class PolicyScalarTests
{
    [Theory]
    [InlineData("10", "10")]
    [InlineData("-3", "-3")]
    [InlineData("0.5", "0.5")]
    [InlineData("1e3", "1000")]
    [InlineData("007", "7")]
    public void PolicyNumber_Number_IsReadExactly(string written, string expected)
    {
        Assert.True(PolicyNumber.TryParse(written, out var number));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1,000")]
    [InlineData("1h")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("ten")]
    public void PolicyNumber_AnythingElse_IsRefused(string written) => Assert.False(PolicyNumber.TryParse(written, out _));

    [Fact]
    public void PolicyNumber_AnyLong_ReadsBack() =>
        Gen.Long.Sample(number => PolicyNumber.TryParse(number.ToString(CultureInfo.InvariantCulture), out var read) && read == number);

    [Theory]
    [InlineData("true", true, true)]
    [InlineData("False", true, false)]
    [InlineData("TRUE", true, true)]
    [InlineData("yes", false, false)]
    [InlineData("1", false, false)]
    [InlineData(" true", false, false)]
    [InlineData("", false, false)]
    public void PolicyBoolean_Text_IsReadWithoutRegardToCase(string written, bool isBoolean, bool value)
    {
        Assert.Equal(isBoolean, PolicyBoolean.TryParse(written, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("QmluYXJ5VmFsdWVJbkJhc2U2NA==", true)]
    [InlineData("", true)]
    [InlineData("QmluYXJ5VmFsdWVJbkJhc2U2NA", false)]
    [InlineData("QmluYXJ5 VmFsdWU=", false)]
    [InlineData("%%%", false)]
    public void PolicyBinary_Text_IsBase64(string written, bool isValid) => Assert.Equal(isValid, PolicyBinary.IsValid(written));

    [Fact]
    public void PolicyBinary_AnyBytes_AreBase64() => Gen.Byte.Array.Sample(bytes => PolicyBinary.IsValid(Convert.ToBase64String(bytes)));
}
