using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.AccessSets.Actions;

/// <summary>For each action of one service, which of a question's action sets it is in.</summary>
internal sealed class ServiceSignatures
{
    // Which actions `Get*` takes in does not change; the same few patterns are asked for again and again.
    private static readonly ConditionalWeakTable<AwsService, ConcurrentDictionary<string, int[]>> Expanded = [];

    private const int MostExpansions = 1_000;

    private readonly BitVector[] _signatures;

    public ServiceSignatures(string service, AwsService? known, IReadOnlyList<ActionSet> sets)
    {
        Known = known?.Actions ?? [];
        _signatures = new BitVector[Known.Count];
        for (var i = 0; i < _signatures.Length; i++)
        {
            _signatures[i] = new BitVector(sets.Count);
        }

        for (var i = 0; i < sets.Count && known is not null; i++)
        {
            Mark(i, sets[i], service, known);
        }
    }

    public IReadOnlyList<AwsAction> Known { get; }

    public BitVector SignatureOf(int action) => _signatures[action];

    private static int[] IndexesOf(AwsService service, string name)
    {
        var known = Expanded.GetOrCreateValue(service);
        if (known.TryGetValue(name, out var indexes))
        {
            return indexes;
        }

        var matching = Enumerable.Range(0, service.Actions.Count)
            .Where(i => WildcardPattern.Matches(name, service.Actions[i].Name, ignoreCase: true)).ToArray();
        if (known.Count < MostExpansions)
        {
            known.TryAdd(name, matching);
        }

        return matching;
    }

    private void Mark(int set, ActionSet actions, string service, AwsService known)
    {
        var named = new bool[_signatures.Length];
        foreach (var pattern in actions.Patterns)
        {
            if (pattern.IsEverything)
            {
                Array.Fill(named, true);
            }
            else if (pattern.Service.Equals(service, StringComparison.OrdinalIgnoreCase)
                || (WildcardPattern.HasWildcard(pattern.Service) && WildcardPattern.Matches(pattern.Service, service, ignoreCase: true)))
            {
                foreach (var index in IndexesOf(known, pattern.Name))
                {
                    named[index] = true;
                }
            }
        }

        for (var i = 0; i < named.Length; i++)
        {
            if (named[i] != actions.IsNegated)
            {
                _signatures[i].Add(set);
            }
        }
    }
}
