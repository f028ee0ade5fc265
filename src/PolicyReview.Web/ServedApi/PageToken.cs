using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PolicyReview.Web.ServedApi;

/// <summary>
/// Says where the next page of findings begins. The same question always has the same findings, so nothing is kept between two pages:
/// the token is the position (4 bytes, big-endian) and the beginning of the question's hash (12 bytes), in base64url.
/// </summary>
internal static class PageToken
{
    private const int Length = 16;

    /// <summary>The token for the findings of <paramref name="question"/> from <paramref name="position"/> on.</summary>
    public static string For(PolicyQuestion question, int position)
    {
        Span<byte> token = stackalloc byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(token, position);
        Hash(question).AsSpan(0, Length - sizeof(int)).CopyTo(token[sizeof(int)..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The position a token stands for; 0 without one, null if it belongs to another question.</summary>
    public static int? Position(PolicyQuestion question, string? token)
    {
        if (token is null)
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[Length];
        return Base64Url.IsValid(token, out var length) && length == Length
            && Base64Url.TryDecodeFromChars(token, bytes, out _)
            && BinaryPrimitives.ReadInt32BigEndian(bytes) is > 0 and var position
            && bytes[sizeof(int)..].SequenceEqual(Hash(question).AsSpan(0, Length - sizeof(int)))
            ? position
            : null;
    }

    private static byte[] Hash(PolicyQuestion question) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{question.Kind}\n{question.ResourceType}\n{question.Text}"));
}
