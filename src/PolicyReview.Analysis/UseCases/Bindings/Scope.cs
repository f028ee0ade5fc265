namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>How many resources a phrase speaks of.</summary>
internal enum Scope
{
    /// <summary>It does not say.</summary>
    None,

    /// <summary>One.</summary>
    One,

    /// <summary>A few.</summary>
    Some,

    /// <summary>All, or the whole of one.</summary>
    All,

    /// <summary>Others than those required.</summary>
    Other,

    /// <summary>Any: none is excepted.</summary>
    Any,
}
