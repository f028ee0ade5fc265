namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Why a proof does not hold, beside its phrases.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Message">What is wrong, in sentences.</param>
/// <param name="Policy">For a policy that AWS would not accept, the name the proof calls it by; else null.</param>
public sealed record ProofProblem(ProofProblemKind Kind, string Message, string? Policy = null);
