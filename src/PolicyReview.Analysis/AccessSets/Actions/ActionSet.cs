using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Actions;

/// <summary>The actions that a statement names: those that fit one of the patterns, or all others.</summary>
internal sealed class ActionSet
{
    private readonly Dictionary<string, List<string>> _namesOfService = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ActionPattern> _anyService = [];

    public ActionSet(IEnumerable<ActionPattern> patterns, bool isNegated)
    {
        IsNegated = isNegated;
        foreach (var pattern in patterns)
        {
            if (pattern.IsEverything)
            {
                IsEverything = true;
            }
            else if (WildcardPattern.HasWildcard(pattern.Service))
            {
                _anyService.Add(pattern);
            }
            else if (_namesOfService.TryGetValue(pattern.Service, out var names))
            {
                names.Add(pattern.Name);
            }
            else
            {
                _namesOfService.Add(pattern.Service, [pattern.Name]);
            }
        }
    }

    public bool IsNegated { get; }

    /// <summary>True if <c>*</c> is among the patterns.</summary>
    public bool IsEverything { get; }

    /// <summary>The services named without a wildcard.</summary>
    public IEnumerable<string> Services => _namesOfService.Keys;

    /// <summary>True if a pattern has a wildcard in its service, apart from the bare star.</summary>
    public bool ReachesOtherServices => _anyService.Count > 0;

    /// <summary>The names, with and without wildcards, that the patterns have for a service; the bare star is not among them.</summary>
    public IEnumerable<string> NamesIn(string service)
    {
        IEnumerable<string> names = _namesOfService.TryGetValue(service, out var own) ? own : [];
        return _anyService.Count == 0 ? names
            : names.Concat(_anyService.Where(pattern => WildcardPattern.Matches(pattern.Service, service, ignoreCase: true)).Select(pattern => pattern.Name));
    }

    /// <summary>True if <c>service:name</c> is in the set.</summary>
    public bool Includes(string service, string name)
    {
        if (IsEverything)
        {
            return !IsNegated;
        }

        foreach (var pattern in NamesIn(service))
        {
            if (WildcardPattern.Matches(pattern, name, ignoreCase: true))
            {
                return !IsNegated;
            }
        }

        return IsNegated;
    }
}
