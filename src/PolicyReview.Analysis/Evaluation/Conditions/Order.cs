namespace PolicyReview.Analysis.Evaluation.Conditions;

/// <summary>How a number or date of a request must stand to that of the policy.</summary>
internal enum Order
{
    /// <summary>Equal.</summary>
    Equals,

    /// <summary>Smaller, earlier.</summary>
    LessThan,

    /// <summary>Smaller or equal.</summary>
    LessThanEquals,

    /// <summary>Greater, later.</summary>
    GreaterThan,

    /// <summary>Greater or equal.</summary>
    GreaterThanEquals,
}
