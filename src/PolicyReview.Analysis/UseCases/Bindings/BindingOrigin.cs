namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>How a binding was found.</summary>
public enum BindingOrigin
{
    /// <summary>The phrase writes its actions and resources out.</summary>
    Exact,

    /// <summary>Through the reviewed verb table, or by an action's own name.</summary>
    Vocabulary,

    /// <summary>By the access levels of the service reference, which are coarse: look at what it expands to.</summary>
    AccessLevel,

    /// <summary>A person wrote it.</summary>
    ByHand,
}
