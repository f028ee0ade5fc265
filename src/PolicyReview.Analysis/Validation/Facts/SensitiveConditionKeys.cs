using System.Collections.Frozen;

namespace PolicyReview.Analysis.Validation.Facts;

/// <summary>Condition keys that a pattern must not widen. As of 2026-11.</summary>
internal static class SensitiveConditionKeys
{
    /// <summary>
    /// Keys for which AWS sees no use for wildcards at all
    /// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sensitive).
    /// </summary>
    public static readonly FrozenSet<string> WithoutWildcards = new[]
    {
        "aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:ResourceAccount", "aws:ResourceOrgID", "aws:SourceAccount", "aws:SourceOrgID",
        "aws:SourceVpc", "aws:SourceVpce", "aws:VpceAccount", "aws:VpceOrgID",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keys in which six literal characters have to stand before each wildcard or variable: others have published what AWS answered for this one.</summary>
    public static readonly FrozenSet<string> WithLiteralStart = new[] { "token.actions.githubusercontent.com:sub" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Characters that have to stand before each wildcard or variable of <see cref="WithLiteralStart"/>, since the one before.</summary>
    public const int LiteralStart = 6;
}
