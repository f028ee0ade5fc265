namespace PolicyReview.Analysis.Validation;

/// <summary>Access Analyzer's spelling of finding types.</summary>
public static class FindingTypeNames
{
    /// <summary><c>ERROR</c>, <c>SECURITY_WARNING</c>, <c>WARNING</c>, <c>SUGGESTION</c>.</summary>
    public static string Name(this FindingType type) => type switch
    {
        FindingType.Error => "ERROR",
        FindingType.SecurityWarning => "SECURITY_WARNING",
        FindingType.Warning => "WARNING",
        _ => "SUGGESTION",
    };

    /// <summary>The type of that name, case ignored, or null.</summary>
    public static FindingType? Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Enum.GetValues<FindingType>().Select(type => (FindingType?)type)
            .FirstOrDefault(type => type!.Value.Name().Equals(name.Trim().Replace('-', '_'), StringComparison.OrdinalIgnoreCase));
    }
}
