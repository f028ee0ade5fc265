using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary><c>NullIfExists</c>, in whatever set operator.</summary>
internal sealed class NullWithIfExists : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "NULL_WITH_IF_EXISTS",
        FindingType.Error,
        "`Null` with `IfExists`",
        "Write `Null`: it already asks whether the key is there.");

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Operator is { Family: OperatorFamily.Null, IfExists: true } && condition.IsFirstOfOperator
            ? new RuleHit($"`{condition.Operator.Written}` contradicts itself: `Null` asks whether a key is there, `IfExists` lets it be absent.", condition.OperatorMember.KeyLocation)
            {
                Replacement = JsonQuote.Of("Null"),
            }
            : null;
}
