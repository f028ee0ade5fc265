using PolicyReview.Analysis.AccessSets.Patterns;

namespace PolicyReview.Analysis.AccessSets.Boxes;

/// <summary>One side of a box: the part of a dimension inside some sets and outside others.</summary>
internal sealed class Cell : IEquatable<Cell>
{
    private readonly int[] _inside;
    private readonly int[] _outside;
    private readonly int _hash;
    private Dictionary<int, Cell>? _narrower;
    private CellContent? _content;

    public Cell(Dimension dimension, int[] inside, int[] outside)
    {
        Dimension = dimension;
        _inside = inside;
        _outside = outside;
        _hash = HashOf(inside, outside);
    }

    public Dimension Dimension { get; }

    public ReadOnlySpan<int> Inside => _inside;

    public ReadOnlySpan<int> Outside => _outside;

    /// <summary>Answered once, when first asked.</summary>
    public CellContent Content => _content ??= _inside.AsSpan().ContainsAny(_outside) ? CellContent.Nothing : Dimension.Solve(_inside, _outside);

    public bool IsEmpty => Content.Emptiness == Emptiness.Empty;

    /// <summary>The part of this that is inside, or outside, one more set.</summary>
    public Cell With(int set, bool inside)
    {
        var ours = inside ? _inside : _outside;
        if (ours.AsSpan().Contains(set))
        {
            return this;
        }

        var key = inside ? set : ~set;
        _narrower ??= [];
        if (!_narrower.TryGetValue(key, out var cell))
        {
            int[] more = [.. ours, set];
            Array.Sort(more);
            cell = Dimension.Intern(inside ? new Cell(Dimension, more, _outside) : new Cell(Dimension, _inside, more));
            _narrower.Add(key, cell);
        }

        return cell;
    }

    public bool Equals(Cell? other) =>
        other is not null && _hash == other._hash && _inside.AsSpan().SequenceEqual(other._inside) && _outside.AsSpan().SequenceEqual(other._outside);

    public override bool Equals(object? obj) => Equals(obj as Cell);

    public override int GetHashCode() => _hash;

    private static int HashOf(int[] inside, int[] outside)
    {
        var hash = new HashCode();
        foreach (var set in inside)
        {
            hash.Add(set);
        }

        foreach (var set in outside)
        {
            hash.Add(~set);
        }

        return hash.ToHashCode();
    }
}
