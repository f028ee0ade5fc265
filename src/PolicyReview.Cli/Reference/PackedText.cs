using System.IO.Compression;
using System.Text;

namespace PolicyReview.Cli.Reference;

/// <summary>A text compressed with Brotli, as it is embedded where the text itself would be too large.</summary>
internal static class PackedText
{
    /// <summary>What a packed file's name ends with.</summary>
    public const string Extension = ".txt.br";

    private const int Quality = 11;
    private const int Window = 24;

    public static byte[] Pack(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var length, Quality, Window)
            ? packed[..length]
            : throw new ReferenceException("The text could not be compressed.");
    }

    public static string Unpack(byte[] packed)
    {
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
