namespace PolicyReview.Analysis.ServiceReference;

/// <summary>The words for access levels.</summary>
public static class AccessLevelNames
{
    /// <summary>The strongest level, in AWS's spelling: Permissions management, Write, Tagging, Read, List.</summary>
    public static string Name(this AccessLevels levels) =>
        levels.HasFlag(AccessLevels.PermissionsManagement) ? "Permissions management"
        : levels.HasFlag(AccessLevels.Tagging) ? "Tagging"
        : levels.HasFlag(AccessLevels.Write) ? "Write"
        : levels.HasFlag(AccessLevels.Read) ? "Read"
        : levels.HasFlag(AccessLevels.List) ? "List"
        : "unknown";
}
