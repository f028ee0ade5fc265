using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation.Facts;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A wildcard in a key that says whose request it is.</summary>
internal sealed class WildcardUsageTooPermissive : ConditionValueRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "WILDCARD_USAGE_TOO_PERMISSIVE",
        FindingType.Error,
        "Wildcard in a sensitive key",
        "Write the values out, without wildcards.",
        EvidenceTier.CuratedList);

    protected override bool AppliesTo(ConditionEntry condition, Statement statement, PolicyContext context) =>
        condition.Operator is { Family: OperatorFamily.String, ReadsWildcards: true }
        && (SensitiveConditionKeys.WithoutWildcards.Contains(condition.Key) || SensitiveConditionKeys.WithLiteralStart.Contains(condition.Key));

    protected override RuleHit? Check(PolicyString value, ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (!WildcardPattern.HasWildcard(value.Value))
        {
            return null;
        }

        if (SensitiveConditionKeys.WithoutWildcards.Contains(condition.Key))
        {
            return HasLiveWildcard(value.Value)
                ? new RuleHit($"`{value.Value}` can match another's `{condition.Key}`: AWS knows no use for a wildcard in it.", value.Node.Location)
                : null;
        }

        return HasShortStart(value.Value)
            ? new RuleHit($"A wildcard in `{value.Value}` has fewer than {SensitiveConditionKeys.LiteralStart} literal characters before it, so that it can match another's `{condition.Key}`.", value.Node.Location)
            {
                Advice = $"Write at least {SensitiveConditionKeys.LiteralStart} characters before each wildcard, such as the organisation and the repository.",
            }
            : null;
    }

    // Wildcards between `${` and `}` are escapes, or part of a variable's name.
    private static bool HasLiveWildcard(string value)
    {
        var at = 0;
        for (var variable = PolicyVariable.Next(value, 0); variable is { IsClosed: true } found; variable = PolicyVariable.Next(value, at))
        {
            if (WildcardPattern.HasWildcard(value.AsSpan(at, found.Start - at)))
            {
                return true;
            }

            at = found.End;
        }

        return WildcardPattern.HasWildcard(value.AsSpan(at));
    }

    private static bool HasShortStart(string value)
    {
        var from = 0;
        while (value.AsSpan(from).IndexOfAny('*', '?') is >= 0 and var literal)
        {
            if (literal < SensitiveConditionKeys.LiteralStart)
            {
                return true;
            }

            from += literal + 1;
        }

        return false;
    }
}
