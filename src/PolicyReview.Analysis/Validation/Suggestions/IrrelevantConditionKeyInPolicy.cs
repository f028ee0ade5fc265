using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>A bucket policy asks whose bucket it is.</summary>
internal sealed class IrrelevantConditionKeyInPolicy : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "IRRELEVANT_CONDITION_KEY_IN_POLICY",
        FindingType.Suggestion,
        "Condition that means nothing here",
        "Remove the condition; for the account of who makes the request use `aws:PrincipalAccount`.",
        EvidenceTier.CuratedList) with
    { AppliesTo = PolicyTypes.Resource };

    // The case AWS documents, as of 2026-11. Others would be guesses.
    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) =>
        context.ResourceType == "AWS::S3::Bucket" && condition.KeyIs("s3:ResourceAccount")
            ? new RuleHit($"`{condition.Key}` is always this bucket's own account: in its policy the condition decides nothing.", condition.KeyMember.KeyLocation)
            : null;
}
