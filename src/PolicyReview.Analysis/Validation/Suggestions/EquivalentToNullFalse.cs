namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>StringLike with *.</summary>
internal sealed class EquivalentToNullFalse : EquivalentToNullRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "EQUIVALENT_TO_NULL_FALSE",
        FindingType.Suggestion,
        "Any value will do",
        "If any value is meant, say so with `\"Null\": { key: \"false\" }`; else write the values.",
        EvidenceTier.Measured);

    protected override string Operator => "StringLike";

    protected override string Meaning => "has";
}
