using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>Sid is an empty string.</summary>
internal sealed class EmptySidValue : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "EMPTY_SID_VALUE",
        FindingType.Suggestion,
        "Empty Sid",
        "Give the statement a name, or remove the element.",
        EvidenceTier.Measured);

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context) =>
        statement.SidNode is { Kind: SourceNodeKind.String, Text.Length: 0 } sid ? [new RuleHit("`Sid` is empty.", sid.Location)] : [];
}
