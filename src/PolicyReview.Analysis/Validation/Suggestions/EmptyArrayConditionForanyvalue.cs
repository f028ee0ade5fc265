using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>A condition key under ForAnyValue has no values.</summary>
internal sealed class EmptyArrayConditionForanyvalue : EmptyArrayConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "EMPTY_ARRAY_CONDITION_FORANYVALUE",
        FindingType.Suggestion,
        "Empty list under `ForAnyValue`",
        "Write the values, or remove the condition.");

    protected override string Effect => "no request matches";

    protected override bool Covers(ConditionOperator op) => op is { SetOperator: SetOperator.ForAnyValue };
}
