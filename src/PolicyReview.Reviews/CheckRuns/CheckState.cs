namespace PolicyReview.Reviews.CheckRuns;

/// <summary>How far a check has come.</summary>
public enum CheckState
{
    /// <summary>Queued.</summary>
    Waiting,

    /// <summary>At work.</summary>
    Running,

    /// <summary>Answered; its findings are those of the revision.</summary>
    Done,

    /// <summary>Gave no answer; never a pass.</summary>
    Failed,

    /// <summary>Cannot run here; says what to set.</summary>
    NotConfigured,

    /// <summary>By hand: the prompt is ready, a person brings the answer.</summary>
    AwaitingAnswer,
}
