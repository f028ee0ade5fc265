namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>StringNotLike with *.</summary>
internal sealed class EquivalentToNullTrue : EquivalentToNullRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "EQUIVALENT_TO_NULL_TRUE",
        FindingType.Suggestion,
        "No value will do",
        "If the key has to be absent, say so with `\"Null\": { key: \"true\" }`; else write the values.");

    protected override string Operator => "StringNotLike";

    protected override string Meaning => "does not have";
}
