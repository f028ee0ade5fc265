using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Access that the documents allow and no row requires.</summary>
/// <param name="Actions">The actions, as the statement writes them where all of a pattern is meant.</param>
/// <param name="Resources">The resources; what the rows do require follows, with "not" in front.</param>
/// <param name="Conditions">What else must hold.</param>
/// <param name="Statements">The statements that allow it.</param>
/// <param name="Witness">One request of it.</param>
/// <param name="OfferedBy">The phrase that offers these actions as an extra; null if none does.</param>
public sealed record ExcessAccess(
    IReadOnlyList<string> Actions,
    IReadOnlyList<string> Resources,
    IReadOnlyList<string> Conditions,
    IReadOnlyList<MatchedStatement> Statements,
    ProofWitness Witness,
    string? OfferedBy)
{
    /// <summary>True if each of the actions is required, but not on all of these resources or under fewer conditions.</summary>
    public bool IsWider { get; init; }
}
