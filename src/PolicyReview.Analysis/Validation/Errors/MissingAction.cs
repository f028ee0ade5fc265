using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A statement has neither Action nor NotAction.</summary>
internal sealed class MissingAction : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_ACTION",
        FindingType.Error,
        "No action",
        "Add `Action` with the actions the statement is about.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        if (statement is { Actions: null, NotActions: null })
        {
            yield return new RuleHit($"`{statement.DisplayName}` names no action.", statement.Node.Location);
        }
    }
}
