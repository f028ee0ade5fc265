using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>Allow of actions with the access level Permissions management. Always listed.</summary>
internal sealed class PermissionsManagementAccess : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "permissions-management-access",
        FindingType.Warning,
        "Can change permissions",
        "Keep it only if a use case asks for it; who changes permissions can give them to themselves.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => !Grants.Applies(statement, context)
        ? []
        : Grants.Listed(statement, context.Catalogue, action => action.Levels.HasFlag(AccessLevels.PermissionsManagement), "change permissions");
}
