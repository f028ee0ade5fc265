namespace PolicyReview.Analysis.Policies;

/// <summary>
/// One step from a document's root to a place in it, as Access Analyzer writes it: exactly one of an array index,
/// the name of a member (the place is its value, or lies below it), or the key of a member (the place is the key itself).
/// </summary>
public readonly record struct PathElement
{
    private PathElement(PathElementKind kind, string? name, int index)
    {
        Kind = kind;
        Name = name;
        Position = index;
    }

    /// <summary>Which of the three it is.</summary>
    public PathElementKind Kind { get; }

    /// <summary>The member's name as spelled in the document; null for an index.</summary>
    public string? Name { get; }

    /// <summary>The 0-based index; 0 for the others.</summary>
    public int Position { get; }

    /// <summary>A step into an array.</summary>
    public static PathElement Index(int position) => new(PathElementKind.Index, null, position);

    /// <summary>The key of a member; only ever the last step.</summary>
    public static PathElement Key(string name) => new(PathElementKind.Key, name, 0);

    /// <summary>A step into a member's value.</summary>
    public static PathElement Value(string name) => new(PathElementKind.Value, name, 0);
}
