using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>A condition key has no values.</summary>
internal sealed class EmptyArrayCondition : EmptyArrayConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "EMPTY_ARRAY_CONDITION",
        FindingType.Suggestion,
        "Empty list of values",
        "Write the values, or remove the condition.");

    protected override string Effect => "no request matches, or every one under a negated operator";

    protected override bool Covers(ConditionOperator op) => op is { SetOperator: SetOperator.None, IfExists: false };
}
