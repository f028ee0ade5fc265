using PolicyReview.Analysis.AccessSets.Patterns;

namespace PolicyReview.Analysis.AccessSets.Boxes;

/// <summary>A set of requests that is a product: some actions, and of each dimension one cell.</summary>
internal sealed class Box
{
    private readonly Cell[] _cells;

    public Box(BitVector actions, Cell[] cells)
    {
        Actions = actions;
        _cells = cells;
    }

    public BitVector Actions { get; }

    public ReadOnlySpan<Cell> Cells => _cells;

    public Cell this[int dimension] => _cells[dimension];

    /// <summary>The requests of this box that are also in the statement's; null if there is none.</summary>
    public Box? Within(StatementBox statement)
    {
        var actions = Actions.And(statement.Actions);
        if (actions.IsEmpty)
        {
            return null;
        }

        Cell[] cells = [.. _cells];
        foreach (var demand in statement.Demands)
        {
            cells[demand.Dimension] = cells[demand.Dimension].With(demand.Set, inside: true);
            if (cells[demand.Dimension].IsEmpty)
            {
                return null;
            }
        }

        return new Box(actions, cells);
    }

    public Box WithActions(BitVector actions) => new(actions, _cells);

    public Box With(Demand demand, bool inside)
    {
        Cell[] cells = [.. _cells];
        cells[demand.Dimension] = cells[demand.Dimension].With(demand.Set, inside);
        return new Box(Actions, cells);
    }
}
