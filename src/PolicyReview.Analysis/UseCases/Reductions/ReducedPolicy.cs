using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.UseCases.Reductions;

/// <summary>A submitted policy without the access that nobody required; by <see cref="PolicyReducer"/>.</summary>
/// <param name="Text">The policy; every byte that no edit touches is the author's. The submitted text where nothing could be taken out.</param>
/// <param name="Edits">What was changed, one sentence a statement; empty if nothing was.</param>
/// <param name="Proof">The table proven against <paramref name="Text"/>.</param>
/// <param name="Problems">What is left, or was not allowed before either, and what to do about it; empty if exactly what is required is allowed.</param>
public sealed record ReducedPolicy(string Text, IReadOnlyList<string> Edits, UseCaseProof Proof, IReadOnlyList<string> Problems);
