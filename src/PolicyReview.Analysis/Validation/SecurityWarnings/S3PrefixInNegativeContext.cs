using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>s3:prefix keeps callers out of a folder, and a shorter prefix lists it all the same.</summary>
internal sealed class S3PrefixInNegativeContext : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "S3_PREFIX_IN_NEGATIVE_CONTEXT",
        FindingType.SecurityWarning,
        "s3:prefix in the negative",
        "Allow the prefixes that may be listed, with `StringLike` on `s3:prefix`.") with { AppliesTo = PolicyTypes.Identity | PolicyTypes.Resource };

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Key.Length == 9 && condition.KeyIs("s3:prefix") && condition.Operator.Name.StartsWith("String", StringComparison.Ordinal)
            && (statement.Effect == Effect.Deny ? !condition.Operator.IsNegated : statement.Effect == Effect.Allow && condition.Operator.IsNegated)
            ? new RuleHit($"A request with a shorter `{condition.Key}`, or none, lists these objects all the same.", condition.KeyMember.KeyLocation)
            : null;
}
