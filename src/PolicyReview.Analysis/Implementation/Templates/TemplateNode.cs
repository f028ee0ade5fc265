namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>A value of a template that knows where it stands in the file, whether the file is JSON or YAML.</summary>
/// <param name="kind">What it is.</param>
/// <param name="text">The decoded text of a string or literal; for an unknown value what it is called.</param>
/// <param name="start">Offset in the file of its first character.</param>
/// <param name="end">Offset just past its last character.</param>
internal sealed class TemplateNode(TemplateNodeKind kind, string? text, int start, int end)
{
    private readonly List<TemplateMember> _members = [];
    private readonly List<TemplateNode> _elements = [];

    public TemplateNodeKind Kind { get; } = kind;

    public string? Text { get; } = text;

    public int Start { get; } = start;

    public int End { get; set; } = end;

    public ScalarStyle Style { get; init; }

    public IReadOnlyList<TemplateMember> Members => _members;

    public IReadOnlyList<TemplateNode> Elements => _elements;

    /// <summary>The text of a string or literal; null for other kinds.</summary>
    public string? Scalar => Kind is TemplateNodeKind.Text or TemplateNodeKind.Literal ? Text : null;

    /// <summary>The value of the last member of that name; null if there is none.</summary>
    public TemplateNode? this[string name] => _members.FindLast(member => member.Name == name)?.Value;

    /// <summary>The only member, if it is called <paramref name="name"/>: how CloudFormation writes its functions.</summary>
    public TemplateNode? OnlyMember(string name) => Kind == TemplateNodeKind.Mapping && _members is [var only] && only.Name == name ? only.Value : null;

    public void Add(TemplateMember member) => _members.Add(member);

    public void Add(TemplateNode element) => _elements.Add(element);

    /// <summary>A mapping with one member that stands where the value stands: <c>!Sub x</c> becomes <c>Fn::Sub: x</c>.</summary>
    public static TemplateNode Function(string name, TemplateNode argument, int start)
    {
        var function = new TemplateNode(TemplateNodeKind.Mapping, null, start, argument.End);
        function.Add(new TemplateMember(name, start, argument.Start, argument));
        return function;
    }
}
