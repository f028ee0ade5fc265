namespace PolicyReview.Analysis.Configuration;

/// <summary>Where a suppression holds: everything that is given must match, and at least one is given.</summary>
/// <param name="File">A glob over the file's path below the configuration's folder; null for any file.</param>
/// <param name="Sid">The statement's Sid; null for any statement.</param>
/// <param name="Path">The finding's path or one above it, such as <c>Statement[0].Action</c>; null for any place.</param>
/// <param name="LogicalId">The resource in a template; null for any.</param>
public sealed record SuppressionScope(GlobPattern? File, string? Sid, string? Path, string? LogicalId)
{
    /// <summary>True if a finding stands where this holds.</summary>
    public bool Includes(FindingPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return (File is null || File.Matches(place.File))
            && (Sid is null || Sid == place.Sid)
            && (LogicalId is null || LogicalId == place.LogicalId)
            && (Path is null || IsAtOrBelow(place.Path, Path));
    }

    private static bool IsAtOrBelow(string path, string above) =>
        path.StartsWith(above, StringComparison.Ordinal) && (path.Length == above.Length || path[above.Length] is '.' or '[');
}
