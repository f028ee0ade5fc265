using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>
/// iam:PassRole without a bound on the roles: whoever can pass any role to a service holds every role's permissions. A condition on the service
/// (iam:PassedToService) or the resource (iam:AssociatedResourceArn) ends it.
/// </summary>
internal abstract class PassRoleRule : UnboundedActionRule
{
    protected sealed override string Service => "iam";

    protected sealed override string Action => "PassRole";

    protected sealed override bool IsBound(ConditionEntry condition) => condition.KeyIs("iam:PassedToService") || condition.KeyIs("iam:AssociatedResourceArn");

    protected sealed override string Message(string entry, string but) => $"`{entry}` lets any role be passed{but}, an administrator's included.";
}
