namespace PolicyReview.Analysis.Policies;

/// <summary>Where something stands in a document: its path from the root and its exact text.</summary>
/// <param name="Path">Empty for the whole document.</param>
/// <param name="Span">Strings include their quotation marks, objects and arrays their brackets.</param>
public sealed record Location(IReadOnlyList<PathElement> Path, SourceSpan Span)
{
    /// <summary>Equal paths and spans make equal locations.</summary>
    public bool Equals(Location? other) => other is not null && Span == other.Span && Path.SequenceEqual(other.Path);

    /// <inheritdoc />
    public override int GetHashCode() => Span.GetHashCode();
}
