using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>An RCP denies by the organization of a service call and does not ask whether the call has a source.</summary>
internal sealed class RcpMissingServiceConditionKeyNullCheck : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK",
        FindingType.Warning,
        "No check that the call has a source",
        "Add `\"Null\": { \"aws:SourceAccount\": \"false\" }` to the condition.") with { AppliesTo = PolicyTypes.ResourceControl };

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) =>
        statement.Effect == Effect.Deny && condition.Operator.Name != "Null" && (condition.KeyIs("aws:SourceOrgID") || condition.KeyIs("aws:SourceOrgPaths"))
            && !statement.Asks("Null", "aws:SourceAccount", "false") && !statement.Asks("Null", "aws:SourceArn", "false")
            ? new RuleHit($"Calls of AWS services without a source have no `{condition.Key}` either, and are denied with the others.", condition.KeyMember.KeyLocation)
            : null;
}
