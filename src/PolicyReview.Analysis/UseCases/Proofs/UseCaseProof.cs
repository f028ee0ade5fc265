namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>The use-case table proven against the documents.</summary>
/// <param name="Required">Every required phrase, in table order.</param>
/// <param name="Avoided">Every avoided phrase, in table order.</param>
/// <param name="Excess">What is allowed and not required.</param>
/// <param name="ExcessActions">How many actions that are.</param>
/// <param name="ExcessIsComplete">False if there may be further excess of the same statements, or not all of it was worked out.</param>
/// <param name="Trust">The principal column of each row.</param>
/// <param name="Conflicts">Rows that require what they avoid.</param>
/// <param name="Problems">What of the principal's policies is not known or AWS would not accept, and what of the excess could not be decided.</param>
/// <param name="Documents">The documents consulted.</param>
public sealed record UseCaseProof(
    IReadOnlyList<RequiredProof> Required,
    IReadOnlyList<AvoidedProof> Avoided,
    IReadOnlyList<ExcessAccess> Excess,
    ExcessActions ExcessActions,
    bool ExcessIsComplete,
    IReadOnlyList<TrustProof> Trust,
    IReadOnlyList<TableConflict> Conflicts,
    IReadOnlyList<ProofProblem> Problems,
    IReadOnlyList<string> Documents)
{
    /// <summary>True if everything required is proven, nothing avoided is allowed, and nothing is allowed beyond.</summary>
    public bool Holds =>
        Required.All(proof => proof.Status == RequiredStatus.Proven)
        && Avoided.All(proof => proof.KeepsOut)
        && Excess.Count == 0 && Conflicts.Count == 0 && Problems.Count == 0
        && Trust.All(proof => proof.Status is TrustStatus.Proven or TrustStatus.NotNeeded or TrustStatus.NotGiven);

    /// <summary>How many phrases are proven as they are read here, with a binding that nobody confirmed.</summary>
    public int Unconfirmed => Required.Select(proof => proof.Binding).Concat(Avoided.Select(proof => proof.Binding)).Count(binding => binding is { IsBound: true, IsConfirmed: false });
}
