using System.Net;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PolicyReview.Web.ServedApi;

/// <summary>
/// Lets in programs on this machine and nobody else: the API asks for no key. A request that came through a proxy, or that a web page
/// in a browser on this machine sent, is not a program on this machine.
/// </summary>
internal static class LocalCallers
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "Via", "X-Real-IP", "X-Original-Host", "X-Original-For"];

    // A browser puts these on what pages send and lets no script remove them; the AWS clients send neither.
    private static readonly string[] BrowserHeaders = ["Origin", "Sec-Fetch-Site"];

    /// <summary>Why the request is refused; null if it is let in.</summary>
    public static AwsError? Refuse(HttpContext context)
    {
        var request = context.Request;
        if (context.Connection.RemoteIpAddress is not { } from || !IPAddress.IsLoopback(from))
        {
            return AwsError.AccessDenied("PolicyReview answers Access Analyzer's API only for programs on its own machine. Run the command there.");
        }

        if (request.Headers.Keys.FirstOrDefault(IsProxyHeader) is { } proxied)
        {
            return AwsError.AccessDenied($"The request carries `{proxied}`: it came through a proxy, and PolicyReview answers only programs on its own machine. Ask it directly.");
        }

        if (BrowserHeaders.FirstOrDefault(request.Headers.ContainsKey) is { } browser)
        {
            return AwsError.AccessDenied($"The request carries `{browser}`: a web page sent it. Use the AWS CLI or an SDK outside of a browser.");
        }

        // A name that somebody else's name server points at this machine would make their page a neighbour of ours.
        if (!IsLoopbackName(request.Host.Host))
        {
            return AwsError.AccessDenied($"The request asks for the host `{request.Host.Host}`. Use `localhost` or `127.0.0.1` in the endpoint address.");
        }

        return IsJson(request.ContentType)
            ? null
            : AwsError.UnsupportedMediaType("The request's Content-Type is not `application/json`. The AWS CLI and the SDKs send it; so must every other client.");
    }

    private static bool IsProxyHeader(string name) =>
        name.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase) || ProxyHeaders.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(new StringSegment(contentType), out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
