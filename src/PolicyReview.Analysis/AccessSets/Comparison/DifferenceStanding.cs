namespace PolicyReview.Analysis.AccessSets.Comparison;

/// <summary>How sure it is that there is a difference.</summary>
public enum DifferenceStanding
{
    /// <summary>Proved: there is none.</summary>
    None,

    /// <summary>There is one; a replayed request shows it.</summary>
    Shown,

    /// <summary>There may be one, but no replayed request shows it.</summary>
    Possible,

    /// <summary>Not found out within the budget.</summary>
    Undecided,
}
