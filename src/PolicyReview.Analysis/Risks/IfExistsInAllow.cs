using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>An Allow guarded by a key that requests may lack, under an operator that holds when it is missing.</summary>
internal sealed class IfExistsInAllow : ConditionRule
{
    // Keys that say where a request comes from or who sends it; requests of another origin lack them.
    private static readonly string[] Guards =
    [
        "aws:SourceIp", "aws:VpcSourceIp", "aws:SourceVpc", "aws:SourceVpce", "aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths",
        "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:SecureTransport", "aws:MultiFactorAuthAge", "sts:ExternalId", "iam:PermissionsBoundary", "iam:PassedToService",
    ];

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "if-exists-in-allow",
        FindingType.Warning,
        "Condition that holds when the key is missing",
        "Drop `IfExists`, so that requests without the key are not allowed.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists") with
    {
        AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource | PolicyTypes.RoleTrust,
    };

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (!condition.Operator.IfExists || statement.Effect != Effect.Allow || context.IsGuardrail || condition.Operator.IsNegated || !IsGuard(condition, context))
        {
            return null;
        }

        return new RuleHit(
            $"`{condition.Operator.Written}` also holds for requests without `{condition.Key}`, which are then allowed.",
            condition.KeyMember.KeyLocation);
    }

    private static bool IsGuard(ConditionEntry condition, PolicyContext context)
    {
        foreach (var key in Guards)
        {
            if (condition.KeyIs(key))
            {
                return true;
            }
        }

        // Claims of an OIDC token: gitlab.com:sub
        return context.Kind == DocumentKind.TrustPolicy && condition.Key.Contains('.', StringComparison.Ordinal);
    }
}
