namespace PolicyReview.Analysis.Policies;

/// <summary>From offsets in UTF-8 bytes to offsets in UTF-16 units; free of cost for ASCII text.</summary>
internal sealed class OffsetMap
{
    private readonly int[]? _units;

    /// <param name="bytes">The text as UTF-8.</param>
    /// <param name="length">Its length in UTF-16 units.</param>
    public OffsetMap(ReadOnlySpan<byte> bytes, int length)
    {
        if (bytes.Length == length)
        {
            return;
        }

        _units = new int[bytes.Length + 1];
        var unit = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            _units[i] = unit;

            // The first byte of a character carries its units: two where UTF-8 needs four bytes, one otherwise.
            unit += (bytes[i] & 0xC0) == 0x80 ? 0 : bytes[i] >= 0xF0 ? 2 : 1;
        }

        _units[bytes.Length] = unit;
    }

    /// <summary>The UTF-16 offset of the character that <paramref name="byteOffset"/> begins.</summary>
    public int ToText(int byteOffset) => _units is null ? byteOffset : _units[Math.Min(byteOffset, _units.Length - 1)];
}
