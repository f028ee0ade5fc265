using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>A condition key under ForAllValues has no values.</summary>
internal sealed class EmptyArrayConditionForallvalues : EmptyArrayConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "EMPTY_ARRAY_CONDITION_FORALLVALUES",
        FindingType.Suggestion,
        "Empty list under `ForAllValues`",
        "Write the values; to ask that the key is absent, write `Null` with `true`.");

    protected override string Effect => "only requests without the key match";

    protected override bool Covers(ConditionOperator op) => op is { SetOperator: SetOperator.ForAllValues };
}
