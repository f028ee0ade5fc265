namespace PolicyReview.Reviews.Ports;

/// <summary>What came of asking a check.</summary>
public abstract record CheckOutcome
{
    private CheckOutcome()
    {
    }

    /// <summary>It answered; no findings is an answer too.</summary>
    /// <param name="Provenance">What it answered with, such as the data's date, the region or the model.</param>
    /// <param name="Remark">A sentence to show beside the state, or null.</param>
    public sealed record Done(IReadOnlyList<CheckFinding> Findings, string? Provenance, string? Remark = null) : CheckOutcome;

    /// <summary>It gave no answer.</summary>
    /// <param name="Reason">One sentence, then what to do.</param>
    /// <param name="WorthRetrying">True if asking again later may help (throttled, unreachable).</param>
    public sealed record Failed(string Reason, bool WorthRetrying) : CheckOutcome;

    /// <summary>It cannot run here.</summary>
    /// <param name="WhatToSet">Which setting to make, in one sentence.</param>
    public sealed record NotConfigured(string WhatToSet) : CheckOutcome;

    /// <summary>It works by hand: a person takes the prompt to an assistant and pastes the answer.</summary>
    public sealed record AwaitingAnswer : CheckOutcome;
}
