using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>A resource lets in a service that works for every account, and does not ask on whose behalf.</summary>
internal sealed class RestrictAccessToServicePrincipal : PrincipalRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
        FindingType.SecurityWarning,
        "Service let in for everybody",
        "Add `aws:SourceArn` or `aws:SourceAccount`, or `aws:SourceOrgID` for the whole organization.",
        EvidenceTier.CuratedList) with { AppliesTo = PolicyTypes.Resource };

    protected override RuleHit? Check(PrincipalValue principal, Statement statement, PolicyContext context) =>
        principal.Kind == "Service" && statement is { Effect: Effect.Allow, Principals: not null } && ServicePrincipals.IsDeputy(principal.Value) && !statement.HasConditionOn(SourceKeys.All)
            ? new RuleHit($"`{principal.Value}` works for every account that asks it to: without a condition on the source any of them reaches this resource.", principal.Node.Location)
            : null;
}
