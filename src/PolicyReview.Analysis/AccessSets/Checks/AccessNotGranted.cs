using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Checks;

/// <summary>
/// CheckAccessNotGranted: passes if the policy allows no listed action, nothing on a listed resource, or none of the actions on any of the resources.
/// <see href="https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckAccessNotGranted.html"/>
/// </summary>
public static class AccessNotGranted
{
    private static readonly string[] Any = ["*"];

    /// <summary>The answer for one document.</summary>
    public static CheckReport Check(PolicyDocument policy, IReadOnlyList<RequestedAccess> access, PolicyComparer? comparer = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(access);
        using var question = new SyntheticPolicy(policy.Statements.Any(statement => (statement.Principals ?? statement.NotPrincipals) is not null));
        foreach (var asked in access)
        {
            question.Add(Effect.Allow, asked.Actions.Count > 0 ? asked.Actions : Any, asked.Resources.Count > 0 ? asked.Resources : Any);
        }

        var difference = ((comparer ?? PolicyComparer.Default) with { GroupsPerStatement = 1 })
            .Difference(AccessSet.Of(policy).Within(AccessSet.Of(question.Close())), AccessSet.Nothing);
        var (what, reason) = Words(access.Any(asked => asked.Actions.Count > 0), access.Any(asked => asked.Resources.Count > 0));
        return Reporting.Of(difference, $"The policy document does not grant access to {what}.", $"The policy document grants access to {what}.", reason);
    }

    private static (string What, string Reason) Words(bool namesActions, bool namesResources) => (namesActions, namesResources) switch
    {
        (true, true) => ("one or more listed resources to perform one or more listed actions", "One or more of the listed actions and/or resources in the statement"),
        (false, true) => ("one or more of the listed resources", "One or more of the listed resources in the statement"),
        _ => ("perform one or more of the listed actions", "One or more of the listed actions in the statement"),
    };
}
