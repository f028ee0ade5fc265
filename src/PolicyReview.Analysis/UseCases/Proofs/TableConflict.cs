namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>A row that requires what it avoids: an error of the table, whatever the policies say.</summary>
/// <param name="UseCase">The row's name.</param>
/// <param name="Required">The required phrase.</param>
/// <param name="Avoided">The avoided phrase.</param>
/// <param name="Message">The conflict as a sentence, with a request, and what to do.</param>
public sealed record TableConflict(string UseCase, string Required, string Avoided, string Message);
