namespace PolicyReview.Storage.Queue;

/// <summary>What somebody has to do with a review.</summary>
internal enum QueuePart
{
    /// <summary>Named as reviewer by the author of the current revision.</summary>
    Asked,

    /// <summary>Handed in a revision.</summary>
    Contributor,

    /// <summary>Signed off or asked for changes.</summary>
    Decided,
}
