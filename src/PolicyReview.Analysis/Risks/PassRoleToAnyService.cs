using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>iam:PassRole that does not say which service the role is passed to. The bare * has codes of Access Analyzer.</summary>
internal sealed class PassRoleToAnyService : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "pass-role-to-any-service",
        FindingType.Warning,
        "PassRole to any service",
        "Name the service: `\"StringEquals\": { \"iam:PassedToService\": \"lambda.amazonaws.com\" }`.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html") with { AppliesTo = PolicyTypes.Identity };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (PassRoleGrants.In(statement, context) is not { } entry || statement.AllowsAnyResource)
        {
            return [];
        }

        foreach (var condition in statement.Conditions)
        {
            if (condition.KeyIs("iam:PassedToService") || condition.KeyIs("iam:AssociatedResourceArn"))
            {
                return [];
            }
        }

        return [new RuleHit($"The role may be passed to every service whose trust the role has: `{entry.Value}` has no condition on `iam:PassedToService`.", entry.Location)];
    }
}
