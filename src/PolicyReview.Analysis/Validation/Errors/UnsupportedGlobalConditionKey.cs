using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>The old key aws:ARN.</summary>
internal sealed class UnsupportedGlobalConditionKey : ConditionRule
{
    /// <summary>The key; case does not count.</summary>
    internal const string Key = "aws:ARN";

    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "UNSUPPORTED_GLOBAL_CONDITION_KEY",
        FindingType.Error,
        "Condition key that AWS no longer supports",
        "Use `aws:PrincipalArn` for who makes the request, or `aws:SourceArn` for the resource a service makes it for.");

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) => condition.KeyIs(Key)
        ? new RuleHit($"AWS does not support `{condition.Key}`, so the condition does not do what it says.", condition.KeyMember.KeyLocation)
        : null;
}
