using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>A service is let in by a key that says less about the caller than another one does.</summary>
internal sealed class RecommendedConditionKeyForServicePrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL",
        FindingType.Suggestion,
        "Better key for this service",
        "Use `aws:SourceAccount` or `aws:SourceArn`.",
        EvidenceTier.CuratedList) with { AppliesTo = PolicyTypes.Resource };

    // SES, which put the account into aws:Referer before it had the others (https://docs.aws.amazon.com/ses/latest/dg/receiving-email-permissions.html).
    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Conditions.Count == 0 || statement.ConditionOn("aws:Referer") is not { } referer || statement.HasConditionOn(SourceKeys.All))
        {
            return [];
        }

        return ServicePrincipals.OnlyIn(statement).Any(principal => principal.Value == "ses.amazonaws.com")
            ? [new RuleHit($"`ses.amazonaws.com` sends `aws:SourceAccount` and `aws:SourceArn`, which say more than `{referer.Key}`.", referer.KeyMember.KeyLocation)]
            : [];
    }
}
