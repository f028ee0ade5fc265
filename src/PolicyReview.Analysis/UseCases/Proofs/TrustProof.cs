namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>The proof of a row's principal against the trust policy.</summary>
/// <param name="UseCase">The row's name.</param>
/// <param name="Principal">The words of the column.</param>
/// <param name="Expects">The trust policy they ask for, as a sentence.</param>
/// <param name="Status">The answer.</param>
/// <param name="Witness">The request that shows it: one that should be allowed and is not, or the other way round.</param>
/// <param name="Reasons">What to do, one sentence each.</param>
public sealed record TrustProof(string UseCase, string Principal, string Expects, TrustStatus Status, ProofWitness? Witness, IReadOnlyList<string> Reasons);
