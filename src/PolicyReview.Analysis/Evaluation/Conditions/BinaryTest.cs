namespace PolicyReview.Analysis.Evaluation.Conditions;

/// <summary>BinaryEquals: both values are base64; the bytes are compared.</summary>
internal sealed class BinaryTest(string written) : ValueTest
{
    private readonly byte[]? _bytes = Decode(written);

    public override Match Matches(string value, AccessRequest request) =>
        _bytes is not null && Decode(value) is { } bytes ? From(bytes.AsSpan().SequenceEqual(_bytes)) : Match.Incomparable;

    private static byte[]? Decode(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var length) ? buffer[..length] : null;
    }
}
