namespace PolicyReview.Analysis.Escalation;

/// <summary>What was found out about one action: open with the step, closed, or undecided with the reasons.</summary>
internal sealed record StepAnswer(EscalationStep? Step, IReadOnlyList<string> Reasons)
{
    /// <summary>No request of it is allowed.</summary>
    public static StepAnswer Closed { get; } = new(null, []);

    public bool IsOpen => Step is not null;

    public bool IsUndecided => Reasons.Count > 0;

    public static StepAnswer Open(EscalationStep step) => new(step, []);

    public static StepAnswer Undecided(IReadOnlyList<string> reasons) => new(null, reasons);
}
