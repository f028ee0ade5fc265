namespace PolicyReview.Analysis.AccessSets.Boxes;

/// <summary>One thing a statement asks of a request.</summary>
/// <param name="Dimension">Which dimension, by its number in the <see cref="RequestSpace"/>.</param>
/// <param name="Set">Which set of that dimension.</param>
internal readonly record struct Demand(int Dimension, int Set);
