namespace PolicyReview.Analysis.Validation;

/// <summary>
/// Condition keys that are claims of an OIDC provider: <c>token.actions.githubusercontent.com:sub</c>, <c>idp.example.com:groups</c>. The provider
/// decides on their values, so that nothing lists their types.
/// </summary>
internal static class OidcClaims
{
    /// <summary>True if what stands before the colon is a host name.</summary>
    public static bool IsClaim(ReadOnlySpan<char> key) => key.IndexOf(':') is > 0 and var colon && key[..colon].Contains('.');

    /// <summary>True for the subject and the audience, which a token AWS accepts has once each (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif).</summary>
    public static bool HasOneValue(ReadOnlySpan<char> key) => key[(key.IndexOf(':') + 1)..] is "sub" or "aud";
}
