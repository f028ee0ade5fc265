namespace PolicyReview.Analysis.Policies;

/// <summary>A JSON value that knows where it stands.</summary>
public sealed class SourceNode
{
    private readonly SourceText _source;
    private List<SourceMember>? _members;
    private List<SourceNode>? _items;

    internal SourceNode(SourceText source, SourceNodeKind kind, int start, SourceNode? parent)
    {
        _source = source;
        Kind = kind;
        Start = start;
        End = start;
        Parent = parent;
    }

    /// <summary>What kind of value this is.</summary>
    public SourceNodeKind Kind { get; }

    /// <summary>Offset of the first character, in UTF-16 units.</summary>
    public int Start { get; }

    /// <summary>Offset just past the last character.</summary>
    public int End { get; internal set; }

    /// <summary>The decoded string, or a number or literal as written; null for objects and arrays.</summary>
    public string? Text { get; internal init; }

    /// <summary>The object or array around this value; null for the root.</summary>
    public SourceNode? Parent { get; }

    /// <summary>The member whose value this is; null for array elements and the root.</summary>
    public SourceMember? Member { get; internal set; }

    /// <summary>The 0-based position in the array around it; -1 elsewhere.</summary>
    public int Index { get; private set; } = -1;

    /// <summary>An object's members in document order, duplicates included; empty for other kinds.</summary>
    public IReadOnlyList<SourceMember> Members => _members ?? (IReadOnlyList<SourceMember>)[];

    /// <summary>An array's elements; empty for other kinds.</summary>
    public IReadOnlyList<SourceNode> Elements => _items ?? (IReadOnlyList<SourceNode>)[];

    /// <summary>The exact text.</summary>
    public SourceSpan Span => _source.SpanOf(Start, End);

    /// <summary>The place of this value.</summary>
    public Location Location => new(Path, Span);

    /// <summary>The steps from the root to this value.</summary>
    public IReadOnlyList<PathElement> Path
    {
        get
        {
            var depth = 0;
            for (var node = this; node.Parent is not null; node = node.Parent)
            {
                depth++;
            }

            var steps = new PathElement[depth];
            for (var node = this; node.Parent is not null; node = node.Parent)
            {
                steps[--depth] = node.Member is { } member ? PathElement.Value(member.Name) : PathElement.Index(node.Index);
            }

            return steps;
        }
    }

    /// <summary>The value of the last member called <paramref name="name"/> (exact case), as JSON readers choose among duplicates; null if there is none.</summary>
    public SourceNode? ValueOf(string name)
    {
        for (var i = Members.Count - 1; i >= 0; i--)
        {
            if (Members[i].Name == name)
            {
                return Members[i].Value;
            }
        }

        return null;
    }

    internal SourceMember Add(string name, int nameStart, int nameEnd)
    {
        var member = new SourceMember(_source, this, name, nameStart, nameEnd);
        (_members ??= []).Add(member);
        return member;
    }

    internal void Add(SourceNode element)
    {
        _items ??= [];
        element.Index = _items.Count;
        _items.Add(element);
    }
}
