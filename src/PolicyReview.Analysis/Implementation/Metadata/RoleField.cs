namespace PolicyReview.Analysis.Implementation.Metadata;

/// <summary>A field of <see cref="RoleMetadata"/>.</summary>
public enum RoleField
{
    /// <summary><see cref="RoleMetadata.MaxSessionDuration"/>.</summary>
    MaxSessionDuration,

    /// <summary><see cref="RoleMetadata.Path"/>.</summary>
    Path,

    /// <summary><see cref="RoleMetadata.PermissionsBoundary"/>.</summary>
    PermissionsBoundary,

    /// <summary><see cref="RoleMetadata.Tags"/>.</summary>
    Tags,
}
