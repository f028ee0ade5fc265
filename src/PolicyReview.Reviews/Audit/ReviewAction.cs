namespace PolicyReview.Reviews.Audit;

/// <summary>What can happen to a review. Names are stored: never rename one.</summary>
public enum ReviewAction
{
    /// <summary>A first or later revision came in.</summary>
    Submitted,

    /// <summary>A check came to an end.</summary>
    CheckFinished,

    /// <summary>Somebody asked for a check to run again.</summary>
    CheckRequeued,

    /// <summary>A finding was answered.</summary>
    FindingAnswered,

    /// <summary>An ARN was ticked.</summary>
    ArnTicked,

    /// <summary>A tick was taken back.</summary>
    ArnUnticked,

    /// <summary>A comment was written.</summary>
    Commented,

    /// <summary>A reviewer asked for changes.</summary>
    ChangesRequested,

    /// <summary>A reviewer signed off.</summary>
    SignedOff,

    /// <summary>A sign-off went stale.</summary>
    SignOffStale,

    /// <summary>The author withdrew the review.</summary>
    Withdrawn,

    /// <summary>A share link was made.</summary>
    Shared,

    /// <summary>A share link was revoked.</summary>
    ShareRevoked,

    /// <summary>A share link was opened.</summary>
    ShareViewed,

    /// <summary>Somebody confirmed what a phrase stands for.</summary>
    BindingConfirmed,

    /// <summary>A confirmed binding was taken back.</summary>
    BindingTakenBack,

    /// <summary>The allowed and denied cases kept with the review changed.</summary>
    TestsChanged,

    /// <summary>Somebody brought what AWS's policy simulator answered.</summary>
    LiveResultsBrought,
}
