using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases.Reductions;

/// <summary>What becomes of a statement.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Versions">What takes its place: nothing, itself edited, or several.</param>
/// <param name="IsGivenElsewhere">True if it goes because other statements allow all that is required of it.</param>
internal sealed record StatementChange(Statement Statement, IReadOnlyList<StatementVersion> Versions, bool IsGivenElsewhere = false);
