namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>What a phrase claims about the access it is bound to.</summary>
public enum BindingForm
{
    /// <summary>Every request of it must be allowed.</summary>
    Required,

    /// <summary>No request of it may be allowed.</summary>
    NoneOf,

    /// <summary>No request of it may be allowed outside the bound.</summary>
    NotBeyond,

    /// <summary>The documents must not allow the whole of it.</summary>
    NotAllOf,
}
