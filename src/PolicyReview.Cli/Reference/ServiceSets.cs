using System.Globalization;

namespace PolicyReview.Cli.Reference;

/// <summary>The key sets and dependent-action sets of one service, each written once and named by its number.</summary>
internal sealed class ServiceSets(IReadOnlyList<string> serviceKeys)
{
    private readonly Dictionary<string, int> _index = serviceKeys.Select((key, i) => (key, i)).ToDictionary(pair => pair.key, pair => pair.i, StringComparer.OrdinalIgnoreCase);

    public List<string> KeySets { get; } = [];

    public List<string> DependentSets { get; } = [];

    /// <summary>The number of a set of condition keys; empty for none.</summary>
    public string Keys(IEnumerable<string> keys) => Number(KeySets, string.Join(' ', keys
        .Select(key => (Key: key, Index: _index.TryGetValue(key, out var index) ? index : -1))
        .DistinctBy(entry => entry.Index < 0 ? entry.Key : entry.Index.ToString(CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase)
        .OrderBy(entry => entry.Index < 0).ThenBy(entry => entry.Index).ThenBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => entry.Index < 0 ? entry.Key : entry.Index.ToString(CultureInfo.InvariantCulture))));

    /// <summary>The number of a set of dependent actions; empty for none.</summary>
    public string Dependents(IEnumerable<string> actions) => Number(DependentSets, string.Join(' ', actions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));

    private static string Number(List<string> sets, string set)
    {
        if (set.Length == 0)
        {
            return "";
        }

        var index = sets.IndexOf(set);
        if (index < 0)
        {
            index = sets.Count;
            sets.Add(set);
        }

        return index.ToString(CultureInfo.InvariantCulture);
    }
}
