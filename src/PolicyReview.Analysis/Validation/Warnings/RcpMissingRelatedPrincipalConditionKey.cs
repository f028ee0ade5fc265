using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>An RCP denies by a key of the principal and does not exempt AWS services.</summary>
internal sealed class RcpMissingRelatedPrincipalConditionKey : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY",
        FindingType.Warning,
        "AWS services are denied as well",
        "Add `\"BoolIfExists\": { \"aws:PrincipalIsAWSService\": \"false\" }` to the condition.") with { AppliesTo = PolicyTypes.ResourceControl };

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) =>
        statement.Effect == Effect.Deny && condition.Key.StartsWith("aws:Principal", StringComparison.OrdinalIgnoreCase) && condition.Operator.Name != "Null" && !IsAboutServices(condition)
            && !statement.Asks("Bool", "aws:PrincipalIsAWSService", "false")
            ? new RuleHit($"`{condition.Key}` says nothing about AWS services that call on your behalf: without `aws:PrincipalIsAWSService` they may be denied too.", condition.KeyMember.KeyLocation)
            : null;

    private static bool IsAboutServices(ConditionEntry condition) =>
        condition.KeyIs("aws:PrincipalIsAWSService") || condition.Key.StartsWith("aws:PrincipalServiceName", StringComparison.OrdinalIgnoreCase);
}
