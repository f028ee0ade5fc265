namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>How a case of the plan stands to the live run.</summary>
public enum LiveAgreement
{
    /// <summary>AWS, the plan and Evaluation give the same answer.</summary>
    Agrees,

    /// <summary>AWS gives another answer than the plan expects or Evaluation finds.</summary>
    Differs,

    /// <summary>The simulator cannot express the case.</summary>
    LocalOnly,

    /// <summary>The results hold no answer to the case.</summary>
    NotAnswered,
}
