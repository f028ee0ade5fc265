namespace PolicyReview.Analysis.Policies;

/// <summary>A JSON text with the place of every value, read as far as it could be read.</summary>
/// <param name="Source">The text.</param>
/// <param name="Root">The outermost value; null if not even that could be read.</param>
/// <param name="Problem">Where and why reading stopped; null for well-formed JSON.</param>
public sealed record SourceTree(SourceText Source, SourceNode? Root, SyntaxProblem? Problem);
