namespace PolicyReview.Analysis.Evaluation;

/// <summary>The condition keys of a request with their values. Key names compare without regard to case. A key without values is absent.</summary>
public sealed class RequestContext
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values;

    /// <summary>Takes the keys over; the last of two keys that differ in case only wins.</summary>
    public RequestContext(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, list) in values)
        {
            _values[key] = [.. list];
        }
    }

    /// <summary>No keys but those that AWS fills from the principal and the resource.</summary>
    public static RequestContext Empty { get; } = new([]);

    /// <summary>The keys that were given.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>The values given for <paramref name="key"/>, empty if it was given as absent; null if it was not given.</summary>
    public IReadOnlyList<string>? ValuesOf(string key) => _values.GetValueOrDefault(key);
}
