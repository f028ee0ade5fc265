using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A member of Condition is no operator.</summary>
internal sealed class InvalidConditionOperator : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_CONDITION_OPERATOR",
        FindingType.Error,
        "Unknown condition operator",
        "Use one of the documented operators, such as `StringEquals` or `ArnLike`.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => (statement.Node.ValueOf("Condition")?.Members ?? [])
        .Where(member => !ConditionOperator.Parse(member.Name).IsKnown)
        .Select(member => new RuleHit($"`{member.Name}` is no condition operator.", member.KeyLocation));
}
