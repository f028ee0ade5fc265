using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Checks;

/// <summary>
/// CheckNoNewAccess: passes if every request that the new policy allows is allowed by the existing one, which may also be a reference policy.
/// <see href="https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckNoNewAccess.html"/>
/// </summary>
public static class NoNewAccess
{
    /// <summary>The answer for two documents of the same kind.</summary>
    public static CheckReport Check(PolicyDocument existing, PolicyDocument updated, PolicyComparer? comparer = null) => Reporting.Of(
        ((comparer ?? PolicyComparer.Default) with { GroupsPerStatement = 1 }).Difference(AccessSet.Of(updated), AccessSet.Of(existing)),
        "The modified permissions do not grant new access compared to your existing policy.",
        "The modified permissions grant new access compared to your existing policy.",
        "New access in the statement");
}
