using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>A resource lets in a service that works for every account, and does not ask on whose behalf.</summary>
internal sealed class RestrictAccessToServicePrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
        FindingType.SecurityWarning,
        "Service let in for everybody",
        "Add `aws:SourceArn` or `aws:SourceAccount`, or `aws:SourceOrgID` for the whole organization.",
        EvidenceTier.CuratedList) with { AppliesTo = PolicyTypes.Resource };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement.Effect != Effect.Allow || statement.Principals is not { Values: { Count: > 0 } principals })
        {
            return [];
        }

        List<RuleHit>? hits = null;
        for (var i = 0; i < principals.Count; i++)
        {
            if (principals[i] is { Kind: "Service" } service && ServicePrincipals.IsDeputy(service.Value))
            {
                (hits ??= []).Add(new RuleHit($"`{service.Value}` works for every account that asks it to: without a condition on the source any of them reaches this resource.", service.Node.Location));
            }
        }

        return hits is null || statement.HasConditionOn(SourceKeys.All) ? [] : hits;
    }
}
