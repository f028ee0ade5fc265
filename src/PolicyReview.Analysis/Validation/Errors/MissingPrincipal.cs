using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A statement of a resource-based policy has neither Principal nor NotPrincipal.</summary>
internal sealed class MissingPrincipal : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_PRINCIPAL",
        FindingType.Error,
        "No principal",
        "Add `Principal`: a resource policy has to say whom it is about.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (context.IsResourceBased && statement is { Principals: null, NotPrincipals: null })
        {
            yield return new RuleHit($"`{statement.DisplayName}` names no principal.", statement.Node.Location);
        }
    }
}
