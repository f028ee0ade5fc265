using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>An id of a VPC or VPC endpoint that no such thing can have. Values with wildcards or variables are not judged.</summary>
internal abstract class NetworkIdRule : ConditionValueRule
{
    /// <summary>The condition key.</summary>
    protected abstract string Key { get; }

    /// <summary>What its ids begin with.</summary>
    protected abstract string Prefix { get; }

    protected sealed override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Operator.Family == OperatorFamily.String && condition.KeyIs(Key);

    protected sealed override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context) =>
        IsId(value.Value) || value.Value.AsSpan().ContainsAny('*', '?', '$')
            ? null
            : new RuleHit($"`{value.Value}` cannot be a value of `{condition.Key}`: an id is `{Prefix}` and 8 or 17 letters or digits.", value.Node.Location);

    private bool IsId(string value) => value.StartsWith(Prefix, StringComparison.Ordinal)
        && (value.Length - Prefix.Length) is 8 or 17
        && value.AsSpan(Prefix.Length).IndexOfAnyExcept(LettersAndDigits) < 0;

    private static readonly System.Buffers.SearchValues<char> LettersAndDigits =
        System.Buffers.SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
