namespace PolicyReview.Reviews;

/// <summary>Where a review stands. Whose turn it is follows from more than this: see <see cref="Attention.Turn"/>.</summary>
public enum ReviewState
{
    /// <summary>Waits for a decision.</summary>
    InReview,

    /// <summary>Waits for the author's next revision.</summary>
    ChangesRequested,

    /// <summary>Decided: exactly these bytes.</summary>
    SignedOff,

    /// <summary>Taken back by its author.</summary>
    Withdrawn,
}
