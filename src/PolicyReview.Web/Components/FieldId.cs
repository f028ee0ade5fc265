namespace PolicyReview.Web.Components;

/// <summary>The id of a field's control, from its name.</summary>
internal static class FieldId
{
    /// <summary><c>documents[1].text</c> becomes <c>documents-1-text</c>.</summary>
    public static string Of(string field) => field.Replace("[", "-", StringComparison.Ordinal).Replace("].", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '-');
}
