namespace PolicyReview.Analysis.Policies;

/// <summary>A stretch of a document's text; <paramref name="End"/> is exclusive.</summary>
public readonly record struct SourceSpan(SourcePosition Start, SourcePosition End)
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End.Offset - Start.Offset;
}
