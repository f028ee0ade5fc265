namespace PolicyReview.Analysis.Evaluation;

/// <summary>Why AWS would not accept a policy.</summary>
/// <param name="Policy">The name results call it by.</param>
/// <param name="Message">The reason, one sentence.</param>
public sealed record PolicyProblem(string Policy, string Message);
