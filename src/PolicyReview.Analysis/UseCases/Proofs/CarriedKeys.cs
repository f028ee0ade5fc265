using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Which condition keys of the documents an action never carries, so that a statement that asks for one says nothing about it.</summary>
internal sealed class CarriedKeys(EffectiveAccess access, ServiceCatalogue catalogue)
{
    private readonly List<string> _keys =
        [.. access.Statements.SelectMany(statement => statement.Conditions).Select(condition => condition.Key).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The condition keys of the documents.</summary>
    public IReadOnlyList<string> All => _keys;

    // An action of a service carries the global keys and those that the reference lists for it: s3:GetObject has no encryption header.
    public IEnumerable<string> NeverWith(string action)
    {
        var pattern = ActionPattern.Parse(action);
        return catalogue.FindAction(pattern.Service, pattern.Name) is { } known
            ? _keys.Where(key => GlobalConditionKeys.Find(key) is null && catalogue.FindConditionKey(key) is not null
                && !known.ConditionKeys.Any(template => new ConditionKey(template, "String").Matches(key)))
            : [];
    }
}
