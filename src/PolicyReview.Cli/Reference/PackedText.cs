using System.IO.Compression;
using System.Text;

namespace PolicyReview.Cli.Reference;

/// <summary>A text compressed with gzip, as it is embedded where the text itself would be too large.</summary>
internal static class PackedText
{
    /// <summary>What a packed file's name ends with.</summary>
    public const string Extension = ".txt.gz";

    public static byte[] Pack(string text)
    {
        var packed = new MemoryStream();
        using (var writer = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            writer.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    public static string Unpack(byte[] packed)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
