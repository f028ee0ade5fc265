using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PolicyReview.Reviews.Ports;

namespace PolicyReview.Web.Accounts;

/// <summary>
/// The link by which the first administrator is created. It exists only while there is nobody, is known only to who reads the
/// server's output, and a restart makes a new one.
/// </summary>
public sealed class SetUpLink(IPeople people)
{
    private string? _token;

    /// <summary>Makes the link's token; null if somebody is there already.</summary>
    public async Task<string?> OpenAsync(CancellationToken cancellationToken)
    {
        if (await IsDoneAsync(cancellationToken))
        {
            return null;
        }

        return _token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
    }

    /// <summary>True if <paramref name="token"/> is the link's, and there still is nobody.</summary>
    public async Task<bool> OpensAsync(string token, CancellationToken cancellationToken) =>
        _token is { } expected
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(expected))
        && !await IsDoneAsync(cancellationToken);

    /// <summary>Ends the link.</summary>
    public void Close() => _token = null;

    private async Task<bool> IsDoneAsync(CancellationToken cancellationToken) => (await people.ListAsync(cancellationToken)).Count > 0;
}
