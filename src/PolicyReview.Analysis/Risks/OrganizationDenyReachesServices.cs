using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A Deny for everybody outside the organisation that also hits AWS services, which belong to no organisation.</summary>
internal sealed class OrganizationDenyReachesServices : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "organization-deny-reaches-services",
        FindingType.Warning,
        "Deny by organisation also hits AWS services",
        "Add `\"BoolIfExists\": { \"aws:PrincipalIsAWSService\": \"false\" }`.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html") with { AppliesTo = PolicyTypes.Resource | PolicyTypes.ResourceControl };

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Deny || !condition.Operator.IsNegated || !(condition.KeyIs("aws:PrincipalOrgID") || condition.KeyIs("aws:PrincipalOrgPaths"))
            || ServiceExemption.IsIn(statement) || !MayBeService(statement))
        {
            return null;
        }

        return new RuleHit(
            $"A service principal belongs to no organisation, so `{condition.Operator.Written}` on `{condition.Key}` denies AWS services (log delivery, events, replication) as well.",
            condition.KeyMember.KeyLocation);
    }

    private static bool MayBeService(Statement statement)
    {
        if (statement.Principals is null)
        {
            return true;
        }

        foreach (var principal in statement.PrincipalValues)
        {
            if (principal.Kind == "Service" || principal.Value == "*")
            {
                return true;
            }
        }

        return false;
    }
}
