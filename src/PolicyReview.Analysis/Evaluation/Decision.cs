namespace PolicyReview.Analysis.Evaluation;

/// <summary>AWS's answer to one request.</summary>
public enum Decision
{
    /// <summary>Something allows the request and nothing denies it.</summary>
    Allowed,

    /// <summary>A Deny statement matches the request; no Allow can help.</summary>
    ExplicitDeny,

    /// <summary>No Deny matches, but an Allow that is needed is missing.</summary>
    ImplicitDeny,
}
