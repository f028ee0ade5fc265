using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation;

/// <summary>How an Allow statement comes to include one action.</summary>
internal enum ActionGrant
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Its name is written out.</summary>
    Named,

    /// <summary>A wildcard takes it in.</summary>
    Wildcard,

    /// <summary>NotAction leaves it in.</summary>
    NotAction,
}
