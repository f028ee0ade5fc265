using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>
/// Works out what CloudFormation's functions give, as far as the template alone tells; the rest is filled in as the
/// <paramref name="variant"/> says and kept in <see cref="Unresolved"/>.
/// </summary>
/// <param name="template">The template's root.</param>
/// <param name="source">The file.</param>
/// <param name="variant">How to fill in what is not known.</param>
internal sealed class Resolver(TemplateNode template, SourceText source, Variant variant)
{
    private const int DeepestReference = 16;

    private readonly Dictionary<(int, int, string), UnresolvedValue> _unresolved = [];
    private int _depth;

    /// <summary>True once an <c>Fn::If</c> was met: the other branch is to be looked at, too.</summary>
    public bool HasBranches { get; private set; }

    /// <summary>Every value that was filled in, in the order of the file.</summary>
    public IReadOnlyList<UnresolvedValue> Unresolved => [.. _unresolved.Values.OrderBy(value => value.Span.Start.Offset)];

    /// <summary>The value after conditions: a branch of <c>Fn::If</c>, or null where <c>AWS::NoValue</c> takes the value away.</summary>
    public TemplateNode? Choose(TemplateNode node)
    {
        for (var i = 0; i < DeepestReference; i++)
        {
            if (node.OnlyMember("Ref")?.Scalar == "AWS::NoValue")
            {
                return null;
            }

            if (node.OnlyMember("Fn::If") is not { Kind: TemplateNodeKind.Sequence, Elements.Count: 3 } branches)
            {
                return node;
            }

            HasBranches = true;
            node = branches.Elements[variant.TakesElse ? 2 : 1];
        }

        return node;
    }

    /// <summary>The elements of a list that a function gives (<c>Fn::Split</c>, a list parameter's default); null if the node is no such function.</summary>
    public IReadOnlyList<TextValue>? ListOf(TemplateNode node)
    {
        if (node.OnlyMember("Fn::Split") is { Kind: TemplateNodeKind.Sequence, Elements: [{ Scalar: { Length: > 0 } separator }, var whole] })
        {
            return TextOf(whole) is { IsUnknown: false } text ? Whole(text.Text.Split(separator), node) : null;
        }

        return node.OnlyMember("Ref")?.Scalar is { } name && template["Parameters"]?[name] is { } parameter
            && (parameter["Type"]?.Scalar is "CommaDelimitedList" || parameter["Type"]?.Scalar?.StartsWith("List<", StringComparison.Ordinal) == true)
            && parameter["Default"]?.Scalar is { Length: > 0 } list
            ? Whole(list.Split(','), node)
            : null;
    }

    /// <summary>The text a scalar or function gives; null if the node is a plain mapping or list.</summary>
    public TextValue? TextOf(TemplateNode written)
    {
        if (Choose(written) is not { } node)
        {
            return null;
        }

        if (node.Scalar is { } scalar)
        {
            return scalar.Contains("{{resolve:", StringComparison.Ordinal)
                ? Unknown(node, scalar, "is read at deployment.")
                : new TextValue([new TextPart(scalar, node, 0, scalar.Length, IsLiteral: true)], IsUnknown: false);
        }

        if (node.Kind == TemplateNodeKind.Unknown)
        {
            return Unknown(node, node.Text!, "is known only after apply.");
        }

        if (node is not { Kind: TemplateNodeKind.Mapping, Members: [var function] } || !(function.Name == "Ref" || function.Name.StartsWith("Fn::", StringComparison.Ordinal)))
        {
            return null;
        }

        if (++_depth > DeepestReference)
        {
            _depth--;
            return Unknown(node, function.Name, "refers to itself.");
        }

        var value = Function(node, function);
        _depth--;
        return value;
    }

    /// <summary>A value that only the deployment knows.</summary>
    public TextValue Unknown(TemplateNode node, string expression, string reason)
    {
        Keep(node.Start, node.End, expression, reason);
        return new TextValue([new TextPart(variant.IsWild ? "*" : StandIns.ArnFor(expression), node, -1, -1, IsLiteral: false)], IsUnknown: true);
    }

    private TextValue Function(TemplateNode node, TemplateMember function) => function switch
    {
        { Name: "Ref", Value.Scalar: { } name } => Of(Referred(name), node, $"Ref {name}"),
        { Name: "Fn::GetAtt", Value: var of } when AttributeOf(of) is var (resource, attribute) => Of(Attribute(resource, attribute), node, $"{resource}.{attribute}"),
        { Name: "Fn::Sub", Value: var of } => Substituted(node, of),
        { Name: "Fn::Join", Value: { Kind: TemplateNodeKind.Sequence, Elements: [{ Scalar: { } separator }, var list] } } => Joined(node, separator, list),
        { Name: "Fn::Select", Value: { Kind: TemplateNodeKind.Sequence, Elements: [{ Scalar: { } index }, var list] } } => Selected(node, index, list),
        { Name: "Fn::FindInMap", Value: { Kind: TemplateNodeKind.Sequence } path } => Of(Mapped(path), node, function.Name),
        _ => Unknown(node, function.Name, Reason(function.Name)),
    };

    private TextValue Of(string? text, TemplateNode node, string expression) => text is null
        ? Unknown(node, expression, "is known only at deployment.")
        : new TextValue([new TextPart(text, node, -1, -1, IsLiteral: false)], IsUnknown: false);

    private static string Reason(string function) => function switch
    {
        "Fn::ImportValue" => "comes from another stack.",
        "Fn::Transform" => "is written by a macro at deployment.",
        _ => "is known only at deployment.",
    };

    private static (string Resource, string Attribute)? AttributeOf(TemplateNode node) => node switch
    {
        { Kind: TemplateNodeKind.Sequence, Elements: [{ Scalar: { } resource }, { Scalar: { } attribute }] } => (resource, attribute),
        { Scalar: { } dotted } when dotted.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot => (dotted[..dot], dotted[(dot + 1)..]),
        _ => null,
    };

    private string? Referred(string name)
    {
        if (StandIns.OfPseudoParameter(name) is { } pseudo)
        {
            return pseudo;
        }

        if (template["Parameters"]?[name] is { } parameter)
        {
            // The default of an SSM parameter is its name in Parameter Store, not the value.
            return parameter["Type"]?.Scalar?.StartsWith("AWS::SSM::", StringComparison.Ordinal) == true ? null
                : parameter["Default"]?.Scalar is { Length: > 0 } value ? value
                : parameter["AllowedValues"]?.Elements is [{ Scalar: { } first }, ..] ? first
                : null;
        }

        return template["Resources"]?[name] is not { } resource ? null
            : resource["Type"]?.Scalar is { } type && ResourceArn.Of(type) is { RefIsArn: true } arn ? arn.ArnOf(NameOf(name, resource, arn))
            : NameOf(name, resource, ResourceArn.Of(resource["Type"]?.Scalar ?? ""));
    }

    private string? Attribute(string name, string attribute)
    {
        if (template["Resources"]?[name] is not { } resource || ResourceArn.Of(resource["Type"]?.Scalar ?? "") is not { } arn)
        {
            return null;
        }

        return attribute switch
        {
            "StreamArn" => $"{arn.ArnOf(NameOf(name, resource, arn))}/stream/2026-01-01T00:00:00.000",
            _ when attribute.EndsWith("Arn", StringComparison.Ordinal) => arn.ArnOf(NameOf(name, resource, arn)),
            _ when attribute.EndsWith("Name", StringComparison.Ordinal) => NameOf(name, resource, arn),
            _ => null,
        };
    }

    private string NameOf(string logicalId, TemplateNode resource, ResourceArn? arn)
    {
        var properties = resource["Properties"];
        if (resource["Type"]?.Scalar == "AWS::IAM::OIDCProvider" && properties?["Url"] is { } url && TextOf(url) is { IsUnknown: false } address)
        {
            return address.Text.Replace("https://", "", StringComparison.Ordinal);
        }

        return arn?.NameProperty is { } property && properties?[property] is { } named && TextOf(named) is { IsUnknown: false } text ? text.Text : logicalId;
    }

    private string? Mapped(TemplateNode path)
    {
        var keys = path.Elements.Take(3).Select(TextOf).ToList();
        return keys.Count == 3 && keys.All(key => key is { IsUnknown: false })
            ? template["Mappings"]?[keys[0]!.Text]?[keys[1]!.Text]?[keys[2]!.Text]?.Scalar
            : null;
    }

    private TextValue Joined(TemplateNode node, string separator, TemplateNode list)
    {
        var values = ListOf(list) ?? (list.Kind == TemplateNodeKind.Sequence ? [.. list.Elements.Select(TextOf).OfType<TextValue>()] : null);
        if (values is null)
        {
            return Unknown(node, "Fn::Join", "joins a list that is known only at deployment.");
        }

        var parts = new List<TextPart>();
        foreach (var value in values)
        {
            parts.AddRange(parts.Count == 0 || separator.Length == 0 ? [] : [new TextPart(separator, node, -1, -1, IsLiteral: false)]);
            parts.AddRange(value.IsUnknown ? Within(value) : value.Parts);
        }

        return new TextValue(parts, values.Count == 1 && values[0].IsUnknown);
    }

    private TextValue Selected(TemplateNode node, string index, TemplateNode list)
    {
        var values = ListOf(list) ?? (list.Kind == TemplateNodeKind.Sequence ? [.. list.Elements.Select(TextOf).OfType<TextValue>()] : []);
        return int.TryParse(index, out var at) && at >= 0 && at < values.Count ? values[at] : Unknown(node, "Fn::Select", "selects from a list that is known only at deployment.");
    }

    // Fn::Sub: "arn:${AWS::Partition}:s3:::${Bucket}/*", or [ text, { Name: value } ]
    private TextValue Substituted(TemplateNode node, TemplateNode of)
    {
        var (text, names) = of is { Kind: TemplateNodeKind.Sequence, Elements: [var first, var second] } ? (first, second) : (of, null);
        if (text.Scalar is not { } pattern)
        {
            return Unknown(node, "Fn::Sub", "is known only at deployment.");
        }

        var pieces = SubPattern.Pieces(pattern).ToList();
        if (pieces is [{ Name: { } only }] && names?[only] is null)
        {
            return Of(Known(only), text, only);
        }

        return new TextValue(
            [.. pieces.SelectMany(piece => piece.Name is null ? [new TextPart(piece.Text, text, piece.From, piece.To, piece.IsVerbatim)] : Reference(piece, text, names))],
            IsUnknown: false);
    }

    private IEnumerable<TextPart> Reference(SubPiece piece, TemplateNode text, TemplateNode? names)
    {
        var name = piece.Name!;
        if (names?[name] is { } given && TextOf(given) is { } value)
        {
            return value.IsUnknown ? Within(value) : value.Parts;
        }

        var known = Known(name);
        if (known is null)
        {
            Keep(text.Start, text.End, name, "is known only at deployment.");
            known = variant.IsWild ? "*" : StandIns.NameFor(name);
        }

        return [new TextPart(known, text, piece.From, piece.To, IsLiteral: false)];
    }

    private string? Known(string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
        ? Attribute(name[..dot], name[(dot + 1)..])
        : Referred(name);

    // In the middle of a text an unknown value is a name; only alone it may be a whole ARN.
    private IEnumerable<TextPart> Within(TextValue value) =>
        value.Parts.Select(part => part with { Text = variant.IsWild ? "*" : StandIns.NameFor(part.Text.Split('/')[^1]) });

    private static List<TextValue> Whole(IEnumerable<string> texts, TemplateNode node) =>
        [.. texts.Select(text => new TextValue([new TextPart(text.Trim(), node, -1, -1, IsLiteral: false)], IsUnknown: false))];

    private void Keep(int start, int end, string expression, string reason) =>
        _unresolved[(start, end, expression)] = new UnresolvedValue(expression, reason, source.SpanOf(start, end));
}
