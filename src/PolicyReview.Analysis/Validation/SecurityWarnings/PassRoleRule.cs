using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>
/// iam:PassRole without a bound on the roles: whoever can pass any role to a service holds every role's permissions. Access Analyzer tells
/// apart how the action and the resource are written, in six codes; only the bare <c>*</c> counts, and a condition on the service
/// (iam:PassedToService) or the resource (iam:AssociatedResourceArn) ends it.
/// </summary>
internal abstract class PassRoleRule : StatementRule
{
    /// <summary>How the action has to be included.</summary>
    protected abstract ActionGrant Grant { get; }

    /// <summary>True for NotResource, false for Resource <c>*</c>.</summary>
    protected abstract bool IsNegated { get; }

    protected sealed override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        var (grant, entries) = ActionGrants.Of(statement, "iam", "PassRole");
        if (grant != Grant || context.Kind is DocumentKind.ServiceControlPolicy or DocumentKind.ResourceControlPolicy || IsRestricted(statement))
        {
            return [];
        }

        var resources = IsNegated ? statement.NotResources?.Values ?? [] : (statement.Resources?.Values ?? []).Where(entry => entry.Value == "*");
        Location[] places = [.. resources.Take(1).Select(entry => entry.Node.Location)];
        return places.Length == 0 ? [] : [new RuleHit(
            $"{(Grant == ActionGrant.NotAction ? "`NotAction`" : $"`{entries[0].Value}`")} lets any role be passed{(IsNegated ? " but those named" : "")}, an administrator's included.",
            [.. entries.Take(1).Select(entry => entry.Node.Location), .. places])];
    }

    private static bool IsRestricted(Statement statement) => statement.Conditions.Any(condition =>
        (condition.KeyIs("iam:PassedToService") || condition.KeyIs("iam:AssociatedResourceArn"))
        && condition.Operator is { IsNegated: false, IfExists: false, Name: not "Null" }
        && condition.Values.Count > 0 && condition.Values.All(value => value.Value.Length > 0 && value.Value[0] != '*'));
}
