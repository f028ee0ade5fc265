namespace PolicyReview.Reviews.Requirements;

/// <summary>How a requirement stands. Sign-off needs every one to be satisfied, overridden or not applicable.</summary>
public enum RequirementStatus
{
    /// <summary>Does not concern this review.</summary>
    NotApplicable,

    /// <summary>Does not hold yet.</summary>
    Unsatisfied,

    /// <summary>Holds.</summary>
    Satisfied,

    /// <summary>Set aside by somebody who may, with a reason.</summary>
    Overridden,

    /// <summary>Could not be decided; never counts as satisfied.</summary>
    Error,
}
