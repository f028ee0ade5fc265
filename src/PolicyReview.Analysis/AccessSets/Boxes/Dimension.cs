namespace PolicyReview.Analysis.AccessSets.Boxes;

/// <summary>
/// One thing a request has (its resource, its principal, one condition key), with the sets the policies name for it. Sets are combined by
/// number: inside some, outside others.
/// </summary>
internal abstract class Dimension
{
    private readonly Dictionary<Cell, Cell> _cells = [];

    protected Dimension() => Everything = Intern(new Cell(this, [], []));

    /// <summary>No restriction.</summary>
    public Cell Everything { get; }

    /// <summary>What is inside all of <paramref name="inside"/> and outside all of <paramref name="outside"/>.</summary>
    public abstract CellContent Solve(ReadOnlySpan<int> inside, ReadOnlySpan<int> outside);

    /// <summary>The same cell for the same sets, so that each question is answered once.</summary>
    public Cell Intern(Cell cell)
    {
        if (!_cells.TryGetValue(cell, out var known))
        {
            _cells.Add(cell, known = cell);
        }

        return known;
    }
}
