namespace PolicyReview.Analysis.AccessSets.Redundancy;

/// <summary>Why a statement changes nothing.</summary>
public enum RedundancyKind
{
    /// <summary>Other statements of the same effect say all of it.</summary>
    Repeated,

    /// <summary>An Allow of which Deny statements leave nothing.</summary>
    Shadowed,

    /// <summary>It matches no request that can be made.</summary>
    WithoutEffect,
}
