using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Finds what is allowed and not required, grouped by statement, and by resources and conditions within it.</summary>
internal sealed class ExcessFinder(EffectiveAccess access, ServiceCatalogue catalogue)
{
    /// <summary>The groups; whether they are all; and why the answer is not sure, one sentence each.</summary>
    public (IReadOnlyList<ExcessAccess> Excess, bool IsComplete, IReadOnlyList<string> Reasons) Find(IReadOnlyList<Binding> required)
    {
        var bound = required.Where(binding => binding.IsBound).ToList();
        var asked = bound.SelectMany(binding => binding.Access).ToList();
        var difference = access.Difference(access.Whole, asked.Count == 0 ? AccessSet.Nothing : AccessDocument.Of(catalogue, asked));
        List<ExcessAccess> excess =
        [
            .. from entry in difference.Entries
               where entry.IsReplayed
               let witness = access.Ask(entry.Witness)
               where witness.Decision == Decision.Allowed
               select new ExcessAccess(entry.Actions, entry.Resources, entry.Conditions, witness.Statements, witness, OfferedBy(bound, entry)),
        ];
        var isDecided = difference.Standing is DifferenceStanding.None or DifferenceStanding.Shown;
        return (excess, difference.IsComplete && isDecided, isDecided ? [] : [.. difference.Reasons.Select(reason => $"Excess: {reason}")]);
    }

    private static string? OfferedBy(List<Binding> bound, AccessEntry entry) =>
        bound.Find(binding => entry.Actions.All(action => binding.Offered.Any(offered => offered.Actions.Contains(action, StringComparer.OrdinalIgnoreCase))))?.Phrase;
}
