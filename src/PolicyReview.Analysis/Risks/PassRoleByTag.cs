using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>iam:PassRole limited by the role's tags.</summary>
internal sealed class PassRoleByTag : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "pass-role-by-tag",
        FindingType.Warning,
        "PassRole limited by tags",
        "Name the role's ARN, or a path such as `role/app/*`, in `Resource`.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html") with { AppliesTo = PolicyTypes.Identity };

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (!condition.Key.Contains("ResourceTag/", StringComparison.OrdinalIgnoreCase)
            || !(condition.Key.StartsWith("aws:ResourceTag/", StringComparison.OrdinalIgnoreCase) || condition.Key.StartsWith("iam:ResourceTag/", StringComparison.OrdinalIgnoreCase))
            || PassRoleGrants.In(statement, context) is not { } entry)
        {
            return null;
        }

        return new RuleHit($"Roles cannot be chosen by tag for `iam:PassRole`: AWS documents that `{condition.Key}` does not limit it reliably.", [condition.KeyMember.KeyLocation, entry.Location]);
    }
}
