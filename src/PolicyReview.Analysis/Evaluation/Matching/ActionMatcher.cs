using System.Collections.Frozen;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation.Matching;

/// <summary>The <c>Action</c> or <c>NotAction</c> of a statement. Case does not count.</summary>
internal sealed class ActionMatcher
{
    private readonly bool _negated;
    private readonly bool _everything;
    private readonly FrozenSet<string> _exact;
    private readonly FrozenDictionary<string, TextPattern[]> _byService;
    private readonly (TextPattern Service, TextPattern Name)[] _anyService;

    public ActionMatcher(IEnumerable<string> written, bool negated)
    {
        _negated = negated;
        var actions = written.Select(action => ActionPattern.Parse(action.ToLowerInvariant())).Distinct().ToLookup(action => WildcardPattern.HasWildcard(action.ToString()));
        _exact = actions[false].Select(action => action.ToString()).ToFrozenSet(StringComparer.Ordinal);
        _everything = actions[true].Any(action => action.IsEverything);
        var patterns = actions[true].ToLookup(action => WildcardPattern.HasWildcard(action.Service));
        _byService = patterns[false].GroupBy(action => action.Service, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(action => Pattern(action.Name)).ToArray(), StringComparer.Ordinal);
        _anyService = [.. patterns[true].Select(action => (Pattern(action.Service), Pattern(action.Name)))];
    }

    public bool Matches(AccessRequest request) => Names(request) != _negated;

    private bool Names(AccessRequest request)
    {
        if (_everything || _exact.Contains(request.ActionKey))
        {
            return true;
        }

        foreach (var name in _byService.GetValueOrDefault(request.ServiceKey, []))
        {
            if (name.Matches(request.ActionNameKey))
            {
                return true;
            }
        }

        foreach (var (service, name) in _anyService)
        {
            if (service.Matches(request.ServiceKey) && name.Matches(request.ActionNameKey))
            {
                return true;
            }
        }

        return false;
    }

    private static TextPattern Pattern(string written) => new(ValueTemplate.Parse(written, wildcards: true, variables: false).Fixed!);
}
