using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.SecurityWarnings;

/// <summary>A condition on what the caller's program says about itself.</summary>
internal sealed class UntrustworthyConditionKey : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "UNTRUSTWORTHY_CONDITION_KEY",
        FindingType.SecurityWarning,
        "Condition on what the caller claims",
        "Use a key that AWS sets itself, such as `aws:PrincipalArn`, `aws:SourceIp` or `aws:SourceVpce`.",
        EvidenceTier.CuratedList);

    // The two keys whose documentation warns that any caller can forge them, as of 2026-11:
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-referer, …#condition-keys-useragent.
    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Key.Length is 11 or 13 && (condition.KeyIs("aws:Referer") || condition.KeyIs("aws:UserAgent"))
            ? new RuleHit($"`{condition.Key}` is an HTTP header that the caller writes, so any caller can fulfil the condition.", condition.KeyMember.KeyLocation)
            : null;
}
