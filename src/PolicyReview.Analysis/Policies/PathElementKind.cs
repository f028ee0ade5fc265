namespace PolicyReview.Analysis.Policies;

/// <summary>What a <see cref="PathElement"/> steps through.</summary>
public enum PathElementKind
{
    /// <summary>A position in an array.</summary>
    Index,

    /// <summary>A member, meaning its key.</summary>
    Key,

    /// <summary>A member, meaning its value.</summary>
    Value,
}
