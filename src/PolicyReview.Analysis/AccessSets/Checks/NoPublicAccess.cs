using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.AccessSets.Resources;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Checks;

/// <summary>
/// CheckNoPublicAccess: passes if the policy of a resource allows no request of a stranger (<see cref="Strangers"/>). Which actions and ARNs the
/// resource has does not matter to the answer, only that the ARN could be one of AWS's.
/// <see href="https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckNoPublicAccess.html"/>
/// </summary>
public static class NoPublicAccess
{
    /// <summary>The answer for one document.</summary>
    public static CheckReport Check(PolicyDocument policy, PolicyComparer? comparer = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var difference = ((comparer ?? PolicyComparer.Default) with { GroupsPerStatement = 1 })
            .Difference(AccessSet.Of(policy).Within(AccessSet.Of(Strangers.To(policy))), AccessSet.Nothing, ResourceForms.AnyArn);
        return Reporting.Of(
            difference,
            "The resource policy does not grant public access for the given resource type.",
            "The resource policy grants public access for the given resource type.",
            "Public access granted in the following statement");
    }
}
