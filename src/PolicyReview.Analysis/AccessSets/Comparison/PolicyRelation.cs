namespace PolicyReview.Analysis.AccessSets.Comparison;

/// <summary>How a second policy stands to a first.</summary>
public enum PolicyRelation
{
    /// <summary>Proved: both allow the same requests.</summary>
    Equal,

    /// <summary>The second allows less: nothing new is proved, something lost is replayed.</summary>
    Narrower,

    /// <summary>The second allows more: something new is replayed, nothing lost is proved.</summary>
    Wider,

    /// <summary>Each allows something that the other does not, both replayed.</summary>
    Incomparable,

    /// <summary>There may be a difference, but no request shows it: it hangs on a policy variable or on an operator nobody knows.</summary>
    Possible,

    /// <summary>The budget was spent before the answer was found.</summary>
    Undecided,
}
