using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A statement has neither Resource nor NotResource. A trust policy has none: its resource is the role.</summary>
internal sealed class MissingResource : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_RESOURCE",
        FindingType.Error,
        "No resource",
        "Add `Resource` with the ARNs the statement is about.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (context.Kind != DocumentKind.TrustPolicy && statement is { Resources: null, NotResources: null })
        {
            yield return new RuleHit($"`{statement.DisplayName}` names no resource.", statement.Node.Location);
        }
    }
}
