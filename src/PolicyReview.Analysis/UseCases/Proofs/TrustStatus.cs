namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>What the proof says of the trust policy that a principal asks for.</summary>
public enum TrustStatus
{
    /// <summary>The one who should may assume the role, and nobody else.</summary>
    Proven,

    /// <summary>The one who should may not assume it.</summary>
    Missing,

    /// <summary>Somebody else may assume it too.</summary>
    Open,

    /// <summary>There is no trust policy to write: IAM Identity Center makes it, or the principal is an IAM user.</summary>
    NotNeeded,

    /// <summary>The row names a principal that the rest of the submission does not fit: a trust policy that it cannot have, or a permission set that it cannot use.</summary>
    Contradicted,

    /// <summary>No trust policy was given.</summary>
    NotGiven,

    /// <summary>The words do not say who assumes the role.</summary>
    Unbound,

    /// <summary>Not found out.</summary>
    Undecided,
}
