using System.Text.Json.Nodes;

namespace AWSSDK.AccessAnalyzer.Tests.Loopback;

/// <summary>A request as it arrived; path and query undecoded.</summary>
internal sealed record RecordedRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;
}
