namespace PolicyReview.Analysis.Policies;

/// <summary>A member of a JSON object.</summary>
public sealed class SourceMember
{
    private readonly SourceText _source;

    internal SourceMember(SourceText source, SourceNode owner, string name, int nameStart, int nameEnd)
    {
        _source = source;
        Owner = owner;
        Name = name;
        NameStart = nameStart;
        NameEnd = nameEnd;
    }

    /// <summary>The object this is a member of.</summary>
    public SourceNode Owner { get; }

    /// <summary>The decoded name.</summary>
    public string Name { get; }

    /// <summary>Offset of the name's opening quotation mark.</summary>
    public int NameStart { get; }

    /// <summary>Offset just past the name's closing quotation mark.</summary>
    public int NameEnd { get; }

    /// <summary>The value; null only where the text broke off before it.</summary>
    public SourceNode? Value { get; internal set; }

    /// <summary>The place of the quoted name.</summary>
    public Location KeyLocation => new([.. Owner.Path, PathElement.Key(Name)], _source.SpanOf(NameStart, NameEnd));
}
