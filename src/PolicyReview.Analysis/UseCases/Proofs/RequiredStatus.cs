namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>What the proof says of a required phrase.</summary>
public enum RequiredStatus
{
    /// <summary>Every request of it is allowed.</summary>
    Proven,

    /// <summary>Allowed, but only under conditions that nobody declared.</summary>
    ProvenIf,

    /// <summary>A request of it is not allowed.</summary>
    Missing,

    /// <summary>The phrase is not bound.</summary>
    Unbound,

    /// <summary>Not found out.</summary>
    Undecided,
}
