using System.Text.Json;

namespace PolicyReview.Analysis.ServiceReference;

/// <summary>Keys that every service understands (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html).</summary>
public static class GlobalConditionKeys
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ConditionKey> All { get; } = Read();

    /// <summary>The global key <paramref name="written"/> is or fills in, or null.</summary>
    public static ConditionKey? Find(string written) => All.FirstOrDefault(key => key.Matches(written));

    // {"keys":[{"key":"aws:PrincipalArn","type":"ARN","multivalued":false,"category":"principal"}, …]}
    private static ConditionKey[] Read()
    {
        using var stream = EmbeddedFacts.Open("global-condition-keys.json");
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("keys").EnumerateArray()
            .Select(key => new ConditionKey(key.GetProperty("key").GetString()!, key.GetProperty("type").GetString()!))];
    }
}
