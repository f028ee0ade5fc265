using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>An Allow for a service asks for the organization of the principal, which a service does not have.</summary>
internal sealed class UnsupportedConditionKeyForServicePrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL",
        FindingType.Error,
        "Key that services do not have",
        "Ask for the source instead: `aws:SourceOrgID`, `aws:SourceAccount` or `aws:SourceArn`.",
        EvidenceTier.CuratedList) with { AppliesTo = PolicyTypes.ResourceBased };

    // Services are members of no organization (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid).
    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Allow || (statement.ConditionOn("aws:PrincipalOrgID") ?? statement.ConditionOn("aws:PrincipalOrgPaths")) is not { } condition || !condition.AsksForValue())
        {
            return [];
        }

        return ServicePrincipals.OnlyIn(statement) is [var service, ..]
            ? [new RuleHit($"`{service.Value}` belongs to no organization, so `{condition.Key}` is never present and the statement allows nothing.", condition.KeyMember.KeyLocation)]
            : [];
    }
}
