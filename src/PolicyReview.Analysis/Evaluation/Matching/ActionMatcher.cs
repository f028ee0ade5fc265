using System.Collections.Frozen;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation.Matching;

/// <summary>The <c>Action</c> or <c>NotAction</c> of a statement. Case does not count.</summary>
internal sealed class ActionMatcher
{
    private readonly bool _negated;
    private readonly bool _everything;
    private readonly FrozenSet<string> _exact;
    private readonly (string Service, TextPattern ServicePattern, TextPattern Name)[] _patterns;

    public ActionMatcher(IEnumerable<string> written, bool negated)
    {
        _negated = negated;
        var actions = written.Select(action => ActionPattern.Parse(action.ToLowerInvariant())).Distinct().ToList();
        _everything = actions.Exists(action => action.IsEverything);
        _exact = actions.Where(action => !WildcardPattern.HasWildcard(action.ToString())).Select(action => action.ToString()).ToFrozenSet(StringComparer.Ordinal);
        _patterns = [.. actions.Where(action => WildcardPattern.HasWildcard(action.ToString()))
            .Select(action => (action.Service, Pattern(action.Service), Pattern(action.Name)))];
    }

    public bool Matches(AccessRequest request) => Names(request) != _negated;

    private bool Names(AccessRequest request)
    {
        if (_everything || (_exact.Count > 0 && _exact.Contains(request.ActionKey)))
        {
            return true;
        }

        foreach (var (service, servicePattern, name) in _patterns)
        {
            var sameService = servicePattern.IsExact ? service == request.ServiceKey : servicePattern.Matches(request.ServiceKey);
            if (sameService && name.Matches(request.ActionNameKey))
            {
                return true;
            }
        }

        return false;
    }

    private static TextPattern Pattern(string written) => new(ValueTemplate.Parse(written, wildcards: true, variables: false).Fixed!);
}
