using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace AWSSDK.AccessAnalyzer.Tests.Loopback;

/// <summary>
/// A signature computed again from the recorded request, independently of the SDK
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
/// </summary>
internal sealed partial record SigV4(string AccessKey, string Scope, string[] SignedHeaders, string Signature)
{
    /// <summary>Authorization: AWS4-HMAC-SHA256 Credential=AKID/20250102/us-east-1/access-analyzer/aws4_request, SignedHeaders=host;x-amz-date, Signature=0a1b</summary>
    public static SigV4 Of(RecordedRequest request)
    {
        var match = Pattern().Match(request.Headers["Authorization"]);
        Assert.True(match.Success, request.Headers["Authorization"]);
        return new SigV4(match.Groups["key"].Value, match.Groups["scope"].Value, match.Groups["headers"].Value.Split(';'), match.Groups["signature"].Value);
    }

    public string Expected(RecordedRequest request, string secretKey)
    {
        var headers = string.Concat(SignedHeaders.Select(name => $"{name}:{request.Headers[name].Trim()}\n"));
        var canonical = $"{request.Method}\n{request.Path}\n{request.Query}\n{headers}\n{string.Join(';', SignedHeaders)}\n{Hash(request.Body)}";
        var toSign = $"AWS4-HMAC-SHA256\n{request.Headers["X-Amz-Date"]}\n{Scope}\n{Hash(canonical)}";
        var key = Scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secretKey), Sign);
        return Convert.ToHexStringLower(Sign(key, toSign));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Sign(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    [GeneratedRegex("^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)/(?<scope>[^,]+), *SignedHeaders=(?<headers>[^,]+), *Signature=(?<signature>[0-9a-f]{64})$")]
    private static partial Regex Pattern();
}
