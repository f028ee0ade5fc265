using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.ServiceReference;

/// <summary>Condition keys whose tail the customer chooses.</summary>
internal static partial class KeyTemplate
{
    /// <summary>
    /// The key with <c>*</c> where the customer's text goes. Raw forms: <c>aws:RequestTag/${TagKey}</c>, <c>s3:ExistingObjectTag/&lt;key&gt;</c>,
    /// <c>ssm:resourceTag/tag-key</c>.
    /// </summary>
    public static string ToPattern(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var pattern = Placeholder().Replace(key, "*");
        return pattern.EndsWith("/tag-key", StringComparison.OrdinalIgnoreCase) ? pattern[..^"tag-key".Length] + "*" : pattern;
    }

    [GeneratedRegex(@"\$\{[^}]*\}|<[^>]*>")]
    private static partial Regex Placeholder();
}
