using System.Collections.Frozen;
using System.Text.Json;

namespace PolicyReview.Analysis.ServiceReference;

/// <summary>Services whose resources RCPs cover (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html).</summary>
public static class RcpServices
{
    private static readonly FrozenSet<string> Prefixes = Read();

    /// <summary>True if an RCP may name actions of the service <paramref name="prefix"/>. Case does not matter.</summary>
    public static bool Supports(string prefix) => Prefixes.Contains(prefix);

    // {"source":"…","date":"2026-09-26","services":["aoss","appconfig", …]}
    private static FrozenSet<string> Read()
    {
        using var stream = EmbeddedFacts.Open("rcp-services.json");
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.GetProperty("services").EnumerateArray().Select(service => service.GetString()!).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
