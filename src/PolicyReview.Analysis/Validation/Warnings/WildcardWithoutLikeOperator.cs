using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>A value with * or ? under an operator that takes it literally.</summary>
internal sealed class WildcardWithoutLikeOperator : ConditionValueRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "WILDCARD_WITHOUT_LIKE_OPERATOR",
        FindingType.Warning,
        "Wildcard compared as plain text",
        "Use the operator's `Like` form, such as `StringLike`, or write the value out.",
        EvidenceTier.Measured);

    protected override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Operator is { Family: OperatorFamily.String, ReadsWildcards: false };

    protected override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context) => HasWildcard(value.Value)
        ? new RuleHit($"`{condition.Operator.Written}` compares `{value.Value}` character by character: its wildcard stands for itself and nothing else.", value.Node.Location)
        : null;

    // `${*}` and `${?}` are the escapes that mean the character.
    private static bool HasWildcard(string value)
    {
        for (var at = value.AsSpan().IndexOfAny('*', '?'); at >= 0;)
        {
            if (!(at >= 2 && at + 1 < value.Length && value[at - 2] == '$' && value[at - 1] == '{' && value[at + 1] == '}'))
            {
                return true;
            }

            var next = value.AsSpan(at + 1).IndexOfAny('*', '?');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
