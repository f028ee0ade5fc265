using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>Bool or Null with several values.</summary>
internal sealed class InvalidConditionMultipleBoolean : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "INVALID_CONDITION_MULTIPLE_BOOLEAN",
        FindingType.Error,
        "Several booleans for one key",
        "Write the one value that is meant.");

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition is { Operator.Family: OperatorFamily.Bool or OperatorFamily.Null, Values.Count: > 1, KeyMember.Value: { } list }
            ? new RuleHit($"`{condition.Key}` is compared with {condition.Values.Count} booleans; `{condition.Operator.Written}` takes one, and a list may not match as expected.", list.Location)
            : null;
}
