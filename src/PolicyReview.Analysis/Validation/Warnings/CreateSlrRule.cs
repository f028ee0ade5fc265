using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>
/// iam:CreateServiceLinkedRole without a bound on the roles: it makes the role of any service, with the permissions AWS gives that role. A
/// condition on the service (iam:AWSServiceName) ends it.
/// </summary>
internal abstract class CreateSlrRule : UnboundedActionRule
{
    /// <summary>What to write instead.</summary>
    protected const string Instead =
        "Name the role, `arn:aws:iam::*:role/aws-service-role/SERVICE.amazonaws.com/NAME`, or the service with `iam:AWSServiceName`.";

    protected sealed override string Service => "iam";

    protected sealed override string Action => "CreateServiceLinkedRole";

    protected sealed override bool IsBound(ConditionEntry condition) => condition.KeyIs("iam:AWSServiceName");

    protected sealed override string Message(string entry, string but) => $"`{entry}` lets the service-linked role of any service be created{but}.";
}
