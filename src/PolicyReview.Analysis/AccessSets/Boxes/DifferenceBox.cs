namespace PolicyReview.Analysis.AccessSets.Boxes;

/// <summary>A box of requests in a difference.</summary>
/// <param name="Statement">The statement that allows them.</param>
/// <param name="Box">The requests.</param>
internal sealed record DifferenceBox(StatementBox Statement, Box Box);
