using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Web.Pages.Review.Proof;

/// <summary>A row of the table with its proof.</summary>
/// <param name="Row">The row.</param>
/// <param name="Required">Its required phrases.</param>
/// <param name="Avoided">Its avoided phrases.</param>
/// <param name="Trust">Its principal against the trust policy.</param>
public sealed record UseCaseView(UseCase Row, IReadOnlyList<PhraseView> Required, IReadOnlyList<PhraseView> Avoided, TrustProof? Trust);
