namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>What keeps a proof from being the whole truth.</summary>
public enum ProofProblemKind
{
    /// <summary>A policy that the principal has could not be read, or is known only at deployment.</summary>
    NotReviewed,

    /// <summary>AWS would not accept a policy as it is written.</summary>
    NotAccepted,

    /// <summary>A binding is of no phrase of the table.</summary>
    BindingOfNoPhrase,

    /// <summary>What is allowed beyond the table was not worked out.</summary>
    ExcessUndecided,
}
