namespace PolicyReview.Analysis.Policies;

/// <summary>How a condition treats a key with several values.</summary>
public enum SetOperator
{
    /// <summary>No prefix: the key has one value.</summary>
    None,

    /// <summary>Every value of the request must match; also true where the key is absent.</summary>
    ForAllValues,

    /// <summary>At least one value of the request must match.</summary>
    ForAnyValue,
}
