namespace PolicyReview.Analysis.ServiceReference;

/// <summary>What an action does to a resource, in AWS's words. An action may have several.</summary>
[Flags]
public enum AccessLevels
{
    /// <summary>None given.</summary>
    None = 0,

    /// <summary>Sees that resources exist.</summary>
    List = 1,

    /// <summary>Reads contents or attributes.</summary>
    Read = 2,

    /// <summary>Creates, changes or deletes.</summary>
    Write = 4,

    /// <summary>Grants or changes permissions.</summary>
    PermissionsManagement = 8,

    /// <summary>Adds or removes tags only.</summary>
    Tagging = 16,
}
