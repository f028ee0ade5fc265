namespace PolicyReview.Analysis.Policies;

/// <summary>
/// Address ranges from which no request reaches a public AWS endpoint: private use (RFC 1918, RFC 4193), loopback, link-local
/// (https://www.iana.org/assignments/iana-ipv4-special-registry, …-ipv6-…).
/// </summary>
public static class PrivateAddresses
{
    private static readonly CidrRange[] Ranges =
        [.. new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "169.254.0.0/16", "fc00::/7", "fe80::/10", "::1" }.Select(Read)];

    /// <summary>True if every address of <paramref name="range"/> is private.</summary>
    public static bool Contain(CidrRange range)
    {
        foreach (var known in Ranges)
        {
            if (known.Contains(range))
            {
                return true;
            }
        }

        return false;
    }

    private static CidrRange Read(string written) =>
        CidrRange.TryParse(written, out var range) ? range : throw new FormatException($"`{written}` is no CIDR range.");
}
