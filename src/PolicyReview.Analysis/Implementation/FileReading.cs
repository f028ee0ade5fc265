using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation;

/// <summary>What a file holds.</summary>
/// <param name="Source">The file's text.</param>
/// <param name="Policies">The policies in it, in the order of the file.</param>
/// <param name="Problem">Why it could not be read as what it should be; null if it was read.</param>
/// <param name="Shape">What the file is.</param>
public sealed record FileReading(SourceText Source, IReadOnlyList<FoundPolicy> Policies, SyntaxProblem? Problem, FileShape Shape);
