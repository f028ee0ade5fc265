namespace PolicyReview.Analysis.Escalation;

/// <summary>What was found out about one action: open with the step, closed, or undecided with the reasons.</summary>
internal sealed record StepAnswer(EscalationStep? Step, IReadOnlyList<string> Reasons)
{
    /// <summary>No request of it is allowed.</summary>
    public static StepAnswer Closed { get; } = new(null, []);

    public bool IsOpen => Step is not null;

    public bool IsUndecided => Reasons.Count > 0;

    public static StepAnswer Open(EscalationStep step) => new(step, []);

    /// <summary>Both are needed, and neither is closed: undecided if one is, else the first request with the resources and statements of the two.</summary>
    public StepAnswer And(StepAnswer next) =>
        Step is { } first && next.Step is { } second
            ? Open(first with { Resources = [.. first.Resources.Union(second.Resources)], Statements = [.. first.Statements.Union(second.Statements)] })
            : IsUndecided || next.IsUndecided ? Undecided([.. Reasons.Union(next.Reasons)])
            : next;

    public static StepAnswer Undecided(IReadOnlyList<string> reasons) => new(null, reasons);
}
