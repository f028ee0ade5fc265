namespace PolicyReview.Storage.Settings;

/// <summary>One thing an administrator decided, by name.</summary>
internal sealed class SettingRow
{
    public string Name { get; set; } = "";

    public string Value { get; set; } = "";
}
