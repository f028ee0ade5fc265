using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.AccessSets.Actions;

/// <summary>For each action of one service, which of a question's action sets it is in.</summary>
internal sealed class ServiceSignatures
{
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

    private void Mark(int set, ActionSet actions, string service, AwsService known)
    {
        if (actions.IsEverything)
        {
            if (!actions.IsNegated)
            {
                MarkAllBut(set, named: null);
            }

            return;
        }

        bool[]? named = null;
        foreach (var index in actions.NamesIn(service).SelectMany(NamedActions.Of(known).IndexesOf))
        {
            (named ??= new bool[_signatures.Length])[index] = true;
            if (!actions.IsNegated)
            {
                _signatures[index].Add(set);
            }
        }

        if (actions.IsNegated)
        {
            MarkAllBut(set, named);
        }
    }

    private void MarkAllBut(int set, bool[]? named)
    {
        for (var i = 0; i < _signatures.Length; i++)
        {
            if (named?[i] != true)
            {
                _signatures[i].Add(set);
            }
        }
    }
}
