using PolicyReview.Analysis.Validation;

namespace PolicyReview.Web.Components;

/// <summary>The colour and icon of a finding type.</summary>
internal static class FindingTypeLook
{
    public static string Tone(this FindingType type) => type switch
    {
        FindingType.Error => "error",
        FindingType.SecurityWarning => "security",
        FindingType.Warning => "warning",
        _ => "suggest",
    };

    // Each tone has the icon of its name.
    public static string Icon(this FindingType type) => type.Tone();
}
