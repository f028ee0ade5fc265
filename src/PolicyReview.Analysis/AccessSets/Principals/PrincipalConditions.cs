using PolicyReview.Analysis.AccessSets.Boxes;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.AccessSets.Values;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Principals;

/// <summary>
/// Conditions that say who the principal is: <c>aws:PrincipalArn</c> and <c>aws:PrincipalAccount</c> speak of the same thing as the Principal
/// element, so they restrict the same dimension.
/// </summary>
internal static class PrincipalConditions
{
    /// <summary>The principals for which the condition holds; null if it is about something else, or not to be said of a principal alone.</summary>
    public static TextSet? Of(ConditionEntry entry, bool resolvesVariables)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var isArn = entry.KeyIs("aws:PrincipalArn");
        if ((!isArn && !entry.KeyIs("aws:PrincipalAccount")) || entry.Operator.SetOperator == SetOperator.ForAnyValue)
        {
            return null;
        }

        var predicate = ConditionReader.Read(entry, resolvesVariables);
        return predicate.Family switch
        {
            ValueFamily.Text when !predicate.HasVariables => Named(predicate, isArn),
            ValueFamily.Presence when predicate.HoldsAbsent != predicate.HoldsPresent => new TextSet(PrincipalGlobs.WithoutArn, predicate.HoldsPresent),
            _ => null,
        };
    }

    private static TextSet? Named(ConditionPredicate predicate, bool isArn)
    {
        var named = predicate.Globs.Select(glob => isArn ? PrincipalGlobs.WithArn(glob) : PrincipalGlobs.InAccount(glob));
        return predicate switch
        {
            { IsNegated: true, HoldsAbsent: true } => new TextSet([.. named], IsNegated: true),
            { IsNegated: true } => null,
            { HoldsAbsent: true } => new TextSet([.. named, .. PrincipalGlobs.WithoutArn], IsNegated: false),
            _ => new TextSet([.. named], IsNegated: false),
        };
    }
}
