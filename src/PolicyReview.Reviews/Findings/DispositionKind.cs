namespace PolicyReview.Reviews.Findings;

/// <summary>How a finding can be answered.</summary>
public enum DispositionKind
{
    /// <summary>It is right and will be mended in the next revision; a promise, not yet a mend.</summary>
    Fix,

    /// <summary>It is right and accepted, by an owner, until a day.</summary>
    AcceptRisk,

    /// <summary>It is wrong.</summary>
    FalsePositive,

    /// <summary>It is right in general and does not concern this use.</summary>
    NotApplicable,
}
