namespace PolicyReview.Analysis.Evaluation;

/// <summary>What the policies of one type say to a request.</summary>
public enum PolicyAnswer
{
    /// <summary>There is no policy of this type.</summary>
    NotPresent,

    /// <summary>There is one, but AWS does not ask it for this request: an SCP for the management account, a boundary for the root user.</summary>
    DoesNotApply,

    /// <summary>An Allow matches (for SCPs and RCPs, on every level) and no Deny.</summary>
    Allows,

    /// <summary>Neither an Allow nor a Deny matches (for SCPs and RCPs, one level has no Allow).</summary>
    ImplicitDeny,

    /// <summary>A Deny matches.</summary>
    ExplicitDeny,
}
