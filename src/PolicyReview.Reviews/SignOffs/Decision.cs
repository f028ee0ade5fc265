namespace PolicyReview.Reviews.SignOffs;

/// <summary>What a reviewer decided.</summary>
public enum Decision
{
    /// <summary>Not like this.</summary>
    ChangesRequested,

    /// <summary>Exactly these bytes.</summary>
    SignedOff,
}
