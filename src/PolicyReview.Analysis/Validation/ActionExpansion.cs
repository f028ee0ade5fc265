using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// The known actions that the entries of one document stand for. Comparing patterns with action names is the one thing here that grows with
/// (entries × actions): a document may spend a fixed number of comparisons on it, far beyond any real policy, and what is left then
/// expands to nothing.
/// </summary>
internal sealed class ActionExpansion(ServiceCatalogue catalogue)
{
    // About 20 ms. The largest AWS managed policy needs a tenth.
    private const int MostComparisons = 500_000;

    private int _left = MostComparisons;

    /// <summary>True if the budget was spent: some entries were not expanded.</summary>
    public bool IsBounded => _left <= 0;

    /// <summary>The known actions of <paramref name="entry"/>, each once; empty if there is none or the budget is spent.</summary>
    public IReadOnlyList<AwsAction> Of(ActionEntry entry)
    {
        if (!entry.HasWildcard && entry.Pattern.Service.Length > 0)
        {
            return catalogue.FindAction(entry.Pattern.Service, entry.Pattern.Name)?.Alone ?? [];
        }

        if (catalogue.TryCached(entry.Pattern, out var known))
        {
            return known;
        }

        if (IsBounded)
        {
            return [];
        }

        _left -= catalogue.ComparisonsFor(entry.Pattern);
        return catalogue.ActionsMatching(entry.Pattern);
    }

    /// <summary>Every known action of the statement's entries, each once, in the order they are first named.</summary>
    public IReadOnlyList<AwsAction> Of(Statement statement)
    {
        var entries = statement.ActionEntries;
        return entries.Count switch
        {
            0 => [],
            1 => Of(entries[0]),
            _ => Distinct(entries),
        };
    }

    private List<AwsAction> Distinct(IReadOnlyList<ActionEntry> entries)
    {
        var seen = new HashSet<AwsAction>(ReferenceEqualityComparer.Instance);
        var all = new List<AwsAction>();
        foreach (var entry in entries)
        {
            foreach (var action in Of(entry))
            {
                if (seen.Add(action))
                {
                    all.Add(action);
                }
            }
        }

        return all;
    }
}
