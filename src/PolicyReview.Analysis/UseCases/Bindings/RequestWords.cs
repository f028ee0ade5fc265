using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// How a request comes, said at the end of a phrase: <c>read secret `db` with MFA</c>, <c>… over TLS</c>, <c>… from VPC endpoint `vpce-1a2b`</c>; of what is avoided, how it does not come:
/// <c>deleting objects without MFA</c>, <c>access from outside VPC `vpc-1a2b`</c>.
/// </summary>
/// <param name="Rest">The phrase without it.</param>
/// <param name="Key">The condition key that tells.</param>
/// <param name="Value">Its value in a request that comes so.</param>
internal sealed partial record RequestWords(string Rest, string Key, string Value)
{
    // It stands at the end; a text of any length is searched no further back.
    private const int MostCharacters = 200;

    // Always included: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-securetransport
    private const string Transport = "aws:SecureTransport";

    private const string Only = @"(?:\s+|^)(?:only\s+)?";
    private const string End = @"(?:\s+only)?\s*$";
    private const string NotWith = @"(?:\s+|^)(?:without|lacking|with\s+no|unless(?:\s+(?:with|there\s+is))?|except\s+with)\s+(?:an?\s+)?";
    private const string Outside = @"(?:\s+|^)(?:from\s+)?(?:outside(?:\s+of)?|other\s+than\s+from|not\s+from|except\s+from|unless\s+from)\s+(?:the\s+|our\s+)?";
    private const string Mfa = @"(?:mfa|multi-?\s?factor(?:\s+authentication)?)(?:\s+(?:present|enabled|authentication))?";
    private const string Tls = @"(?:tls|https|ssl|secure\s+transport|encryption\s+in\s+transit)";
    private const string Endpoint = @"(?:vpc\s+)?endpoint\s+[`""]?(?<value>vpce-[0-9a-z*]+)[`""]?";
    private const string Vpc = @"vpc\s+[`""]?(?<value>vpc-[0-9a-z*]+)[`""]?";
    private const string Address = @"(?:ips?(?:\s+(?:address(?:es)?|ranges?))?\s+|cidr\s+|network\s+)?[`""]?(?<value>\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?)[`""]?";
    private const string ExternalId = @"external\s?id\s+[`""]?(?<value>[A-Za-z0-9+=,.@:/_-]{2,})[`""]?";

    // What is avoided if nothing else is said: "access without MFA".
    private static readonly string[] Anything = ["", "access", "any access", "all access", "requests", "any request", "all requests", "calls", "api calls", "traffic", "anything", "everything", "use", "usage", "actions", "any action"];

    private static readonly IReadOnlyList<(Regex Words, string Key, string? Value)> Come =
    [
        (WithMfa(), "aws:MultiFactorAuthPresent", "true"), (OverTls(), Transport, "true"), (FromEndpoint(), "aws:SourceVpce", null),
        (FromVpc(), "aws:SourceVpc", null), (FromAddress(), "aws:SourceIp", null), (WithExternalId(), "sts:ExternalId", null),
    ];

    private static readonly IReadOnlyList<(Regex Words, string Key, string? Value)> ComeNot =
    [
        (WithoutMfa(), "aws:MultiFactorAuthPresent", "true"), (WithoutTls(), Transport, "true"), (OutsideEndpoint(), "aws:SourceVpce", null),
        (OutsideVpc(), "aws:SourceVpc", null), (OutsideAddress(), "aws:SourceIp", null), (WithoutExternalId(), "sts:ExternalId", null),
        (WithoutKms(), ContextWords.EncryptionHeader, "aws:kms"), (WithoutEncryption(), ContextWords.EncryptionHeader, "?*"),
    ];

    /// <summary>True for "from outside the VPC", which does not say which.</summary>
    public static bool IsOfUnnamedNetwork(string phrase) => UnnamedNetwork().IsMatch(phrase[Math.Max(0, phrase.Length - MostCharacters)..]);

    /// <summary>True if the words name a VPC, an endpoint or an address, which is where a request comes from and no resource.</summary>
    public static bool SpeakOfANetwork(string words) => Network().IsMatch(words);

    /// <summary>True if nothing is left that says what is done.</summary>
    public bool IsOfAnything => Anything.Contains(ServiceNames.Normalise(Rest));

    /// <summary>True for a key that AWS puts into every request: one that comes otherwise has the other value, and never none.</summary>
    public bool IsAlwaysSent => Key == Transport;

    /// <summary>The context of a request that comes so.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Context => new Dictionary<string, IReadOnlyList<string>> { [Key] = [Value] };

    /// <summary>How the requests of a required phrase come; empty if it does not say.</summary>
    public static IReadOnlyList<RequestWords> Of(string phrase)
    {
        var found = new List<RequestWords>();
        while (Cut(found.Count == 0 ? phrase : found[^1].Rest, Come) is { } next)
        {
            found.Add(next);
        }

        return found;
    }

    /// <summary>How the requests that are avoided do not come; null if the phrase does not say.</summary>
    public static RequestWords? Missing(string phrase) => Cut(Unencrypted().Match(phrase) is { Success: true } first ? $"{phrase[first.Length..]} without encryption" : EncryptionWithin().Replace(phrase, "${where} ${how}"), ComeNot);

    /// <summary>True if the words say how what is written is encrypted, which only <see cref="Missing"/> reads of what is avoided.</summary>
    public static bool SpeakOfEncryption(string phrase) => EncryptedUploads().IsMatch(phrase[..Math.Min(phrase.Length, MostCharacters)]);

    private static RequestWords? Cut(string phrase, IReadOnlyList<(Regex Words, string Key, string? Value)> known)
    {
        var from = Math.Max(0, phrase.Length - MostCharacters);
        return known.Select(kind => (Match: kind.Words.Match(phrase[from..]), kind.Key, kind.Value)).Where(kind => kind.Match.Success)
            .Select(kind => new RequestWords(phrase[..(from + kind.Match.Index)].Trim(), kind.Key, kind.Value ?? kind.Match.Groups["value"].Value)).FirstOrDefault();
    }

    [GeneratedRegex(@"\bvpce?-[0-9a-z]+|\b\d{1,3}(?:\.\d{1,3}){3}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Network();

    [GeneratedRegex(Outside + @"(?:corporate\s+|company\s+|office\s+)?(?:vpcs?|vpn|network|office|vpc\s+endpoints?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex UnnamedNetwork();

    [GeneratedRegex(Only + @"(?:with|using|after)\s+(?:an?\s+)?" + Mfa + End, RegexOptions.IgnoreCase)]
    private static partial Regex WithMfa();

    [GeneratedRegex(NotWith + Mfa + End, RegexOptions.IgnoreCase)]
    private static partial Regex WithoutMfa();

    [GeneratedRegex(Only + @"(?:over|via|through|with|using)\s+" + Tls + End, RegexOptions.IgnoreCase)]
    private static partial Regex OverTls();

    [GeneratedRegex(NotWith + Tls + @"\s*$|(?:\s+|^)(?:over|via)\s+(?:plain\s+|unencrypted\s+)?http\s*$|^(?:plain\s+)?http\s+(?:access|requests|traffic|connections)$|^(?:unencrypted|insecure|plaintext)\s+(?:connections?|transport|traffic|requests)$", RegexOptions.IgnoreCase)]
    private static partial Regex WithoutTls();

    [GeneratedRegex(Only + @"(?:from|via|through)\s+(?:the\s+)?" + Endpoint + End, RegexOptions.IgnoreCase)]
    private static partial Regex FromEndpoint();

    [GeneratedRegex(Outside + Endpoint + End, RegexOptions.IgnoreCase)]
    private static partial Regex OutsideEndpoint();

    [GeneratedRegex(Only + @"from\s+(?:inside\s+|within\s+)?(?:the\s+)?" + Vpc + End, RegexOptions.IgnoreCase)]
    private static partial Regex FromVpc();

    [GeneratedRegex(Outside + Vpc + End, RegexOptions.IgnoreCase)]
    private static partial Regex OutsideVpc();

    [GeneratedRegex(Only + @"from\s+(?:the\s+)?" + Address + End, RegexOptions.IgnoreCase)]
    private static partial Regex FromAddress();

    [GeneratedRegex(Outside + Address + End, RegexOptions.IgnoreCase)]
    private static partial Regex OutsideAddress();

    [GeneratedRegex(Only + @"(?:with|using)\s+(?:the\s+)?" + ExternalId + End, RegexOptions.IgnoreCase)]
    private static partial Regex WithExternalId();

    [GeneratedRegex(NotWith + @"(?:(?:sse-?\s?)?kms\s+encryption|sse-?\s?kms|encryption\s+(?:with|by)\s+kms)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex WithoutKms();

    // "Uploads without KMS encryption to bucket `b`"
    [GeneratedRegex(@"(?<how>(?:without|lacking|with\s+no)\s+(?:kms\s+|sse-?\s?kms\s+|server-?\s?side\s+)?encryption)\s+(?<where>(?:to|into|in|on)\s+[^;]{1,150})$", RegexOptions.IgnoreCase)]
    private static partial Regex EncryptionWithin();

    [GeneratedRegex(@"\b(?:uploads?|uploading|puts?|writes?|writing|objects?)\b.{0,120}\bencrypt(?:ed|ion)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EncryptedUploads();

    [GeneratedRegex(NotWith + @"(?:server-?\s?side\s+)?encryption(?:\s+header)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex WithoutEncryption();

    [GeneratedRegex(@"^unencrypted\s+(?!connection|transport|traffic|request)", RegexOptions.IgnoreCase)]
    private static partial Regex Unencrypted();

    [GeneratedRegex(NotWith + @"(?:the\s+)?" + ExternalId + End, RegexOptions.IgnoreCase)]
    private static partial Regex WithoutExternalId();
}
