using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Finds what is allowed and not required, grouped by statement, and by resources and conditions within it.</summary>
internal sealed class ExcessFinder(EffectiveAccess access, ServiceCatalogue catalogue)
{
    /// <summary>What is allowed beyond what <paramref name="required"/> stands for.</summary>
    public ExcessReport Find(IReadOnlyList<Binding> required)
    {
        var bound = required.Where(binding => binding.IsBound).ToList();
        var asked = bound.SelectMany(binding => binding.Access).ToList();
        var difference = access.Difference(access.Whole, asked.Count == 0 ? AccessSet.Nothing : AccessDocument.Of(catalogue, asked));
        var counter = new ExcessCounter(catalogue, asked);
        var groups =
            (from entry in difference.Entries
             where entry.IsReplayed
             let witness = access.Ask(entry.Witness)
             where witness.Decision == Decision.Allowed
             let actions = counter.ActionsOf(entry)
             select (Actions: actions, Excess: new ExcessAccess(entry.Actions, entry.Resources, entry.Conditions, witness.Statements, witness, OfferedBy(bound, entry))
             {
                 IsWider = actions.All(counter.IsAsked),
             })).ToList();
        var isDecided = difference.Standing is DifferenceStanding.None or DifferenceStanding.Shown;
        return new ExcessReport([.. groups.Select(group => group.Excess)], counter.Count(groups.Select(group => group.Actions)), difference.IsComplete && isDecided, isDecided ? [] : [.. difference.Reasons.Select(reason => $"Excess: {reason}")]);
    }

    private static string? OfferedBy(List<Binding> bound, AccessEntry entry) =>
        bound.Find(binding => entry.Actions.All(action => binding.Offered.Any(offered => offered.Actions.Contains(action, StringComparer.OrdinalIgnoreCase))))?.Phrase;
}
