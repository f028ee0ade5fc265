using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.AccessSets.Boxes;

/// <summary>A statement as a box: the requests it matches are those that meet all its demands.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Actions">The classes of actions it names.</param>
/// <param name="Demands">What it asks of the resource, the principal and the condition keys.</param>
internal sealed record StatementBox(Statement Statement, BitVector Actions, IReadOnlyList<Demand> Demands);
