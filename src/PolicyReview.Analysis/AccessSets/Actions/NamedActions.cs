using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.AccessSets.Actions;

/// <summary>
/// Which actions of a service a name such as <c>Get*</c> takes in. The same few patterns are asked for again and again, and the answer does not change
/// while the service is loaded.
/// </summary>
internal sealed class NamedActions
{
    private const int MostPatterns = 1_000;

    private static readonly ConditionalWeakTable<AwsService, NamedActions> OfServices = [];

    private readonly AwsService _service;
    private readonly Dictionary<AwsAction, int> _indexes;
    private readonly ConcurrentDictionary<string, int[]> _matching = new(StringComparer.OrdinalIgnoreCase);

    private NamedActions(AwsService service)
    {
        _service = service;
        _indexes = new Dictionary<AwsAction, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < service.Actions.Count; i++)
        {
            _indexes.Add(service.Actions[i], i);
        }
    }

    public static NamedActions Of(AwsService service) => OfServices.GetValue(service, static known => new NamedActions(known));

    /// <summary>Positions in the service's list of actions.</summary>
    public int[] IndexesOf(string name)
    {
        if (!WildcardPattern.HasWildcard(name))
        {
            return _service.FindAction(name) is { } action ? [_indexes[action]] : [];
        }

        if (_matching.TryGetValue(name, out var known))
        {
            return known;
        }

        int[] matching = [.. Enumerable.Range(0, _service.Actions.Count).Where(i => WildcardPattern.Matches(name, _service.Actions[i].Name, ignoreCase: true))];
        if (_matching.Count < MostPatterns)
        {
            _matching.TryAdd(name, matching);
        }

        return matching;
    }
}
