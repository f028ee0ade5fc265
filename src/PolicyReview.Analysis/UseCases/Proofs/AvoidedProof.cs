using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>The proof of one avoided phrase.</summary>
/// <param name="UseCase">The row's name.</param>
/// <param name="Binding">What the phrase stands for, its bound filled in.</param>
/// <param name="Status">The answer.</param>
/// <param name="Witness">For <see cref="AvoidedStatus.Allowed"/>: a request that is allowed.</param>
/// <param name="Reasons">Why it is unbound or undecided, one sentence each.</param>
public sealed record AvoidedProof(string UseCase, Binding Binding, AvoidedStatus Status, ProofWitness? Witness, IReadOnlyList<string> Reasons)
{
    /// <summary>The statements that it hangs on where nothing gets through: those that deny it, or that allow what is capped.</summary>
    public IReadOnlyList<MatchedStatement> Statements { get; init; } = [];

    /// <summary>True if nothing of the phrase gets through, for whatever reason.</summary>
    public bool KeepsOut => Status is AvoidedStatus.ExplicitlyDenied or AvoidedStatus.NotGranted or AvoidedStatus.Capped;
}
