namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>What the proof says of an avoided phrase: which kind of no, or a request that gets through.</summary>
public enum AvoidedStatus
{
    /// <summary>Every request of it is denied by a statement: no other policy can allow it.</summary>
    ExplicitlyDenied,

    /// <summary>No document reviewed allows it; a resource's own policy elsewhere still could.</summary>
    NotGranted,

    /// <summary>The policies allow it, but the boundary or an SCP does not.</summary>
    Capped,

    /// <summary>A request of it is allowed.</summary>
    Allowed,

    /// <summary>The phrase is not bound.</summary>
    Unbound,

    /// <summary>Not found out.</summary>
    Undecided,
}
