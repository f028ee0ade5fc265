using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>StringLike or StringNotLike with a key that holds an ARN: a wildcard runs over the colons.</summary>
internal sealed class StringLikeOperatorWithArnConditionKeys : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS",
        FindingType.SecurityWarning,
        "String pattern for an ARN",
        "Use `ArnLike` or `ArnNotLike`, which compare ARNs field by field.",
        EvidenceTier.Measured);

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Operator is { Family: OperatorFamily.String, ReadsWildcards: true }
        && context.Catalogue.FindConditionKey(condition.Key) is { Family: OperatorFamily.Arn }
            ? new RuleHit($"`{condition.Operator.Written}` lets a wildcard in the ARN of `{condition.Key}` run over its colons, into other services and accounts.", condition.KeyMember.KeyLocation)
            : null;
}
