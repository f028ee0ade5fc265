using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>A value with * or ? under an operator that takes it literally.</summary>
internal sealed class WildcardWithoutLikeOperator : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "WILDCARD_WITHOUT_LIKE_OPERATOR",
        FindingType.Warning,
        "Wildcard compared as plain text",
        "Use `StringLike`, or write the value out.");

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) => from condition in statement.Conditions
       where condition.Operator.Name is "StringEquals" or "StringNotEquals" or "StringEqualsIgnoreCase" or "StringNotEqualsIgnoreCase"
       from value in condition.Values
       where WildcardPattern.HasWildcard(value.Value.Replace("${*}", "", StringComparison.Ordinal).Replace("${?}", "", StringComparison.Ordinal))
       select new RuleHit($"`{condition.Operator.Written}` compares `{value.Value}` character by character; its wildcard matches nothing else.", value.Node.Location);
}
