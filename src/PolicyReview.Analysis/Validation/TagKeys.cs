using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Validation;

/// <summary>Condition keys that carry a tag's key after a slash: <c>aws:ResourceTag/team</c>, <c>ssm:resourceTag/team</c>.</summary>
internal static class TagKeys
{
    /// <summary>True for such a key without the tag's key: <c>aws:ResourceTag</c>, <c>aws:ResourceTag/</c>.</summary>
    public static bool LacksTag(string key, ServiceCatalogue catalogue)
    {
        var name = key.AsSpan().TrimEnd('/');
        return name.EndsWith("Tag", StringComparison.OrdinalIgnoreCase)
            && !name.Contains('/')
            && name.Contains(':')
            && (name.Length < key.Length || catalogue.FindConditionKey(key) is null)
            && catalogue.FindConditionKey($"{name}/key") is not null;
    }
}
