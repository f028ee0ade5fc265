using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A key that holds several values is compared as if it held one.</summary>
internal sealed class MissingQualifier : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_QUALIFIER",
        FindingType.Error,
        "Multivalued key without a set operator",
        "Write `ForAllValues:` before the operator if all values of the request must match, `ForAnyValue:` if one is enough.",
        EvidenceTier.Measured);

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Operator is { IsKnown: true, SetOperator: SetOperator.None, Family: not OperatorFamily.Null }
        && context.Catalogue.FindConditionKey(condition.Key) is { IsMultivalued: true }
            ? new RuleHit($"`{condition.Key}` holds a list of values; `{condition.Operator.Written}` compares one.", condition.KeyMember.KeyLocation)
            : null;
}
