using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Finds phrases of one row that contradict each other: what is required is avoided.</summary>
internal sealed class ConflictFinder(PolicyComparer comparer, ServiceCatalogue catalogue)
{
    public IEnumerable<TableConflict> Find(string useCase, IReadOnlyList<Binding> required, IReadOnlyList<Binding> avoided)
    {
        foreach (var wanted in required.Where(binding => binding.IsBound))
        {
            foreach (var unwanted in avoided.Where(binding => binding.IsBound && binding.Form != BindingForm.NotAllOf))
            {
                if (Between(wanted, unwanted) is { } entry)
                {
                    yield return new TableConflict(
                        useCase, wanted.Phrase, unwanted.Phrase,
                        $"`{useCase}` requires {QuotedPhrase.Of(wanted.Phrase)} and avoids {QuotedPhrase.Of(unwanted.Phrase)}, but both mean `{entry.Witness.Action}` on `{entry.Witness.Resource}`. Change one of them, or leave it out with `except`.");
                }
            }
        }
    }

    private AccessEntry? Between(Binding wanted, Binding unwanted)
    {
        var required = wanted.Access.Where(access => !access.IsExample).ToList();
        var avoided = unwanted.Access.Select(access => Narrowed(access, required)).OfType<BoundAccess>().ToList();
        if (required.Count == 0 || avoided.Count == 0)
        {
            return null;
        }

        var bound = unwanted.Bound.Count == 0 ? AccessSet.Nothing : AccessDocument.Meant(catalogue, unwanted.Bound);
        var both = AccessDocument.Of(catalogue, required).Within(AccessDocument.Meant(catalogue, avoided));
        return comparer.Difference(both, bound).Entries.FirstOrDefault(entry => entry.IsReplayed);
    }

    // Only the avoided actions that a required one can be.
    private static BoundAccess? Narrowed(BoundAccess avoided, List<BoundAccess> required)
    {
        if (avoided.NotActions.Count > 0)
        {
            return avoided;
        }

        var actions = required.SelectMany(access => access.Actions).ToList();
        var shared = avoided.Actions.Where(action => actions.Exists(other => WildcardPattern.Overlaps(action, other, ignoreCase: true))).ToList();
        return shared.Count == 0 ? null : avoided with { Actions = shared };
    }
}
