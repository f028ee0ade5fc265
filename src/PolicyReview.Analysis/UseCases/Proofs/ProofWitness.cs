using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>A request that shows what a proof says, as Evaluation decides it.</summary>
/// <param name="Request">The request.</param>
/// <param name="Decision">Evaluation's decision.</param>
/// <param name="Statements">The statements behind it; none for an implicit deny.</param>
/// <param name="Words">The same as a sentence.</param>
public sealed record ProofWitness(AccessRequest Request, Decision Decision, IReadOnlyList<MatchedStatement> Statements, string Words);
