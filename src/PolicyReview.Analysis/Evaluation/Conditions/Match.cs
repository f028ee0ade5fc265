namespace PolicyReview.Analysis.Evaluation.Conditions;

/// <summary>The outcome of comparing one value of a request with one value of a policy.</summary>
internal enum Match
{
    /// <summary>They do not match.</summary>
    No,

    /// <summary>They match.</summary>
    Yes,

    /// <summary>
    /// They cannot be compared: one is not of the operator's type, or the policy's value holds a variable that this request gives no value.
    /// Not even a negated operator holds then.
    /// </summary>
    Incomparable,
}
