using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Implementation.TestPlans;

/// <summary>How a case came out.</summary>
/// <param name="Case">The case.</param>
/// <param name="Evaluation">The decision, and who made it.</param>
public sealed record TestOutcome(TestCase Case, PolicyEvaluation Evaluation)
{
    /// <summary>True if the case got the answer it must get.</summary>
    public bool IsAsExpected => Evaluation.IsAllowed == (Case.Expected == ExpectedAccess.Allowed);
}
