using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>A condition key under an operator with IfExists has no values.</summary>
internal sealed class EmptyArrayConditionIfexists : EmptyArrayConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "EMPTY_ARRAY_CONDITION_IFEXISTS",
        FindingType.Suggestion,
        "Empty list under `IfExists`",
        "Write the values; to ask that the key is absent, write `Null` with `true`.");

    protected override string Effect => "only requests without the key match";

    protected override bool Covers(ConditionOperator op) => op is { SetOperator: SetOperator.None, IfExists: true };
}
