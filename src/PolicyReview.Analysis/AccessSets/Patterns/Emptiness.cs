namespace PolicyReview.Analysis.AccessSets.Patterns;

/// <summary>Whether a set holds anything.</summary>
internal enum Emptiness
{
    /// <summary>Proved: nothing.</summary>
    Empty,

    /// <summary>Something, and here it is.</summary>
    Inhabited,

    /// <summary>Not found out: the budget is spent, or the question mixes what cannot be compared.</summary>
    Unknown,
}
