using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>A perimeter key that says something about the side the policy is attached to, which never varies.</summary>
internal sealed class PerimeterKeyOnWrongSide : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "perimeter-key-on-wrong-side",
        FindingType.Warning,
        "Perimeter key that limits nothing here",
        "Use `aws:ResourceOrgID` where the policy is attached to principals, `aws:PrincipalOrgID` where it is attached to resources.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html") with
    {
        AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.ResourceControl,
    };

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (!condition.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) || condition.Operator.Name == "Null")
        {
            return null;
        }

        if (context.IsIdentityBased)
        {
            return condition.KeyIs("aws:PrincipalOrgID")
                ? Hit(condition, "the principal is the one the policy is attached to, always of the same organisation", "aws:ResourceOrgID")
                : null;
        }

        return condition.KeyIs("aws:ResourceOrgID") && IsAllow(statement, context)
            ? Hit(condition, "the resource is the one the policy is attached to, always of the same organisation", "aws:PrincipalOrgID")
            : null;
    }

    // In a Deny of an RCP, ResourceOrgID beside other keys compares two sides with each other.
    private static bool IsAllow(Statement statement, PolicyContext context) => context.Kind == DocumentKind.ResourcePolicy && statement.Effect == Effect.Allow;

    private static RuleHit Hit(ConditionEntry condition, string why, string instead) =>
        new($"`{condition.Key}` limits nothing here: {why}.", condition.KeyMember.KeyLocation) { Replacement = $"\"{instead}\"" };
}
