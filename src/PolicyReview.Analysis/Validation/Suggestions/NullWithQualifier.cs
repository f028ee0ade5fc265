using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary><c>ForAllValues:Null</c> or <c>ForAnyValue:Null</c>.</summary>
internal sealed class NullWithQualifier : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "NULL_WITH_QUALIFIER",
        FindingType.Suggestion,
        "`Null` with a set operator",
        "Write `Null` alone: it asks whether the key is there, not about its values.");

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Operator is { Family: OperatorFamily.Null, SetOperator: not SetOperator.None } && condition.IsFirstOfOperator
            ? new RuleHit($"The set operator in `{condition.Operator.Written}` does nothing, and `ForAllValues` makes an absent key match.", condition.OperatorMember.KeyLocation)
            {
                Replacement = JsonQuote.Of("Null"),
            }
            : null;
}
