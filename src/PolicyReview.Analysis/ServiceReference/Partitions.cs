using System.Text.Json;

namespace PolicyReview.Analysis.ServiceReference;

/// <summary>AWS's partitions and their regions. A region that is not listed may be newer than the list: it is unknown, not wrong.</summary>
public static class Partitions
{
    private static readonly Dictionary<string, HashSet<string>> Regions = Read();

    /// <summary>True if <paramref name="partition"/> is one of <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c> and so on.</summary>
    public static bool IsKnown(string partition) => Regions.ContainsKey(partition);

    /// <summary>True if a partition has this region.</summary>
    public static bool HasRegion(string region) => Regions.Values.Any(regions => regions.Contains(region));

    /// <summary>Partition names.</summary>
    public static IReadOnlyCollection<string> Names => Regions.Keys;

    // {"partitions":[{"partition":"aws","dnsSuffix":"amazonaws.com","regions":["af-south-1", …]}, …]}
    private static Dictionary<string, HashSet<string>> Read()
    {
        using var stream = EmbeddedFacts.Open("partitions.json");
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.GetProperty("partitions").EnumerateArray().ToDictionary(
            partition => partition.GetProperty("partition").GetString()!,
            partition => partition.GetProperty("regions").EnumerateArray().Select(region => region.GetString()!).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
