namespace PolicyReview.Analysis.AccessSets.Checks;

/// <summary>What a custom policy check found.</summary>
public enum CheckResult
{
    /// <summary>Proved: there is no such access.</summary>
    Pass,

    /// <summary>There is, or may be, such access.</summary>
    Fail,

    /// <summary>Not found out within the budget.</summary>
    Undecided,
}
