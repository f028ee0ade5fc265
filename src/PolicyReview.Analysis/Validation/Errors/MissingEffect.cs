using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A statement has no Effect.</summary>
internal sealed class MissingEffect : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_EFFECT",
        FindingType.Error,
        "No effect",
        "Add `\"Effect\": \"Allow\"` or `\"Effect\": \"Deny\"`.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        statement.EffectNode is null ? [new RuleHit($"`{statement.DisplayName}` does not say whether it allows or denies.", statement.Node.Location)] : [];
}
