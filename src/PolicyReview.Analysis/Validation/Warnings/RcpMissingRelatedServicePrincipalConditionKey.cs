using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>An RCP denies by the source of a service call and is not limited to AWS services.</summary>
internal sealed class RcpMissingRelatedServicePrincipalConditionKey : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY",
        FindingType.Warning,
        "Callers that are no AWS service are denied as well",
        "Add `\"Bool\": { \"aws:PrincipalIsAWSService\": \"true\" }` to the condition.") with { AppliesTo = PolicyTypes.ResourceControl };

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) =>
        statement.Effect == Effect.Deny && condition.Operator.Name != "Null" && SourceKeys.IsOne(condition.Key) && !statement.Asks("Bool", "aws:PrincipalIsAWSService", "true")
            ? new RuleHit($"Only calls of AWS services have `{condition.Key}`: without `aws:PrincipalIsAWSService` the statement is about everybody.", condition.KeyMember.KeyLocation)
            : null;
}
