namespace PolicyReview.Analysis.Validation;

/// <summary>
/// Keys that say on whose behalf an AWS service calls
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention).
/// </summary>
internal static class SourceKeys
{
    /// <summary>All of them.</summary>
    public static readonly string[] All = ["aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths"];

    /// <summary>True if <paramref name="key"/> is one. Case does not matter.</summary>
    public static bool IsOne(string key)
    {
        if (!key.StartsWith("aws:Source", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var known in All)
        {
            if (known.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
