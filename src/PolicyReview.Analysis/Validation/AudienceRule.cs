using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>
/// A set operator on the audience of an identity provider, <c>accounts.google.com:aud</c>: a key with one value
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif).
/// </summary>
internal abstract class AudienceRule : ConditionRule
{
    /// <summary>The set operator to look for.</summary>
    protected abstract SetOperator Qualifier { get; }

    /// <summary>What the set operator does to a key with one value.</summary>
    protected abstract string Effect { get; }

    protected sealed override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Operator.SetOperator == Qualifier && condition.Operator.Name != "Null" && IsAudience(condition.Key) && context.Catalogue.FindConditionKey(condition.Key) is { IsMultivalued: false }
            ? new RuleHit($"`{condition.Key}` has one value; `{Qualifier}` {Effect}.", condition.KeyMember.KeyLocation)
            : null;

    private static bool IsAudience(string key) => key.EndsWith(":aud", StringComparison.OrdinalIgnoreCase) && key.AsSpan(0, key.Length - 4).Contains('.');
}
