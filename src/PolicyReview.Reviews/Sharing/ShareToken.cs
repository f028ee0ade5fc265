using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PolicyReview.Reviews.Sharing;

/// <summary>
/// The secret of a share link: <c>{public id}.{256 random bits as base64url}</c>. A fast hash is enough for a secret nobody can guess.
/// </summary>
public sealed record ShareToken
{
    private ShareToken(string publicId, string secret)
    {
        PublicId = publicId;
        Secret = secret;
    }

    /// <summary>8 characters that find the link.</summary>
    public string PublicId { get; }

    /// <summary>SHA-256 of the secret, lower-case hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    private string Secret { get; }

    /// <summary>A new secret.</summary>
    public static ShareToken Create() => new(
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(6)),
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Reads the text of a link; null if it cannot be one.</summary>
    public static ShareToken? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('.') is [{ Length: 8 } id, { Length: 43 } secret] && Base64Url.IsValid(secret) && Base64Url.IsValid(id)
            ? new ShareToken(id, secret)
            : null;
    }

    /// <summary>True if this is the secret whose hash was stored; takes the same time for every wrong one.</summary>
    public bool Opens(ShareLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(link.TokenHash));
    }

    /// <summary>The text that goes into the link. Shown once.</summary>
    public string Reveal() => $"{PublicId}.{Secret}";

    /// <summary>Never the secret: this may end up in a log.</summary>
    public override string ToString() => PublicId;
}
