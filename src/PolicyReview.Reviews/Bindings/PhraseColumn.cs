namespace PolicyReview.Reviews.Bindings;

/// <summary>The column of the use-case table that a phrase stands in.</summary>
public enum PhraseColumn
{
    /// <summary>Required permissions.</summary>
    Required,

    /// <summary>Explicitly avoid.</summary>
    Avoided,
}
