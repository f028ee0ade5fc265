namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>A case with its local and its live answer.</summary>
/// <param name="Local">What Evaluation says.</param>
/// <param name="Live">What AWS said; null if the results do not name the case.</param>
public sealed record LiveOutcome(TestOutcome Local, LiveDecision? Live)
{
    /// <summary>How the two and the plan agree.</summary>
    public LiveAgreement Agreement => Live switch
    {
        { LocalOnly: not null } => LiveAgreement.LocalOnly,
        { IsAllowed: { } isAllowed } => Local.IsAsExpected && isAllowed == Local.Evaluation.IsAllowed ? LiveAgreement.Agrees : LiveAgreement.Differs,
        _ => LiveAgreement.NotAnswered,
    };
}
