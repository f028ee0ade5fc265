using PolicyReview.Analysis.Policies;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>
/// A YAML file as template nodes, read from the parser's events: no reflection, places kept. Short tags become functions
/// (<c>!Sub x</c> is <c>Fn::Sub: x</c>), aliases their anchor's node, merge keys (<c>&lt;&lt;</c>) the members they bring.
/// <code>
/// Resources:
///   Role:
///     Type: AWS::IAM::Role
/// </code>
/// </summary>
internal sealed class YamlTemplate
{
    private const int DeepestNesting = 64;

    private readonly Parser _parser;
    private readonly Dictionary<string, TemplateNode> _anchors = new(StringComparer.Ordinal);
    private int _depth;

    private YamlTemplate(string text) => _parser = new Parser(new StringReader(text));

    /// <summary>The first document's root; null with a problem if the text is not YAML, null without one if it is empty.</summary>
    public static (TemplateNode? Root, SyntaxProblem? Problem) Read(SourceText source)
    {
        var template = new YamlTemplate(source.Text);
        try
        {
            return (template.Document(), null);
        }
        catch (YamlException fault)
        {
            return (null, Problem(source, fault.Message, fault.Start, fault.End));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The scanner means to throw its own exception for every broken text, but has paths on which the framework's come through.
            var after = template._parser.Current?.End ?? Mark.Empty;
            return (null, Problem(source, "what follows cannot be read", after, after));
        }
    }

    private static SyntaxProblem Problem(SourceText source, string fault, Mark from, Mark to)
    {
        var start = (int)Math.Clamp(from.Index, 0, source.Text.Length);
        var end = (int)Math.Clamp(to.Index, start, source.Text.Length);
        return new SyntaxProblem($"This is not YAML: {fault.TrimEnd('.')}. Correct it and run again.", source.SpanOf(start, end));
    }

    private TemplateNode? Document()
    {
        while (_parser.MoveNext())
        {
            switch (_parser.Current)
            {
                case NodeEvent:
                case AnchorAlias:
                    return Node();
                case DocumentEnd:
                case StreamEnd:
                    return null;
            }
        }

        return null;
    }

    private TemplateNode Node()
    {
        if (++_depth > DeepestNesting)
        {
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, $"values are nested more than {DeepestNesting} deep");
        }

        var node = _parser.Current switch
        {
            AnchorAlias alias => Anchored(alias),
            Scalar scalar => Tagged(scalar, ScalarNode(scalar)),
            SequenceStart sequence => Tagged(sequence, Sequence(sequence)),
            MappingStart mapping => Tagged(mapping, Mapping(mapping)),
            var other => throw new YamlException(other!.Start, other.End, "a value is missing"),
        };
        _depth--;
        return node;
    }

    private TemplateNode Anchored(AnchorAlias alias) => _anchors.TryGetValue(alias.Value.Value, out var node)
        ? node
        : throw new YamlException(alias.Start, alias.End, $"the alias `*{alias.Value.Value}` has no anchor before it");

    private TemplateNode Tagged(NodeEvent start, TemplateNode node)
    {
        var tagged = start.Tag.IsEmpty || FunctionOf(start.Tag.Value) is not { } name ? node
            : name == "Fn::GetAtt" && node.Scalar is { } dotted ? TemplateNode.Function(name, Attribute(dotted, node), (int)start.Start.Index)
            : TemplateNode.Function(name, node, (int)start.Start.Index);
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] = tagged;
        }

        return tagged;
    }

    // !Ref is Ref and !Condition is Condition; every other short tag is a function. YAML's own tags (!!str) say nothing new.
    private static string? FunctionOf(string tag) => tag switch
    {
        "!Ref" or "!Condition" => tag[1..],
        _ when tag.StartsWith('!') && tag.Length > 1 && char.IsAsciiLetterUpper(tag[1]) => $"Fn::{tag[1..]}",
        _ => null,
    };

    // !GetAtt Role.Arn is Fn::GetAtt: [Role, Arn].
    private static TemplateNode Attribute(string dotted, TemplateNode node)
    {
        var list = new TemplateNode(TemplateNodeKind.Sequence, null, node.Start, node.End);
        var dot = dotted.IndexOf('.', StringComparison.Ordinal);
        foreach (var part in dot < 0 ? [dotted] : new[] { dotted[..dot], dotted[(dot + 1)..] })
        {
            list.Add(new TemplateNode(TemplateNodeKind.Text, part, node.Start, node.End) { Style = ScalarStyle.Folded });
        }

        return list;
    }

    private static TemplateNode ScalarNode(Scalar scalar)
    {
        var style = scalar.Style switch
        {
            YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Block,
            YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
            _ => ScalarStyle.Plain,
        };
        var isNull = style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";
        var kind = isNull ? TemplateNodeKind.Null : style == ScalarStyle.Plain ? TemplateNodeKind.Literal : TemplateNodeKind.Text;
        return new TemplateNode(kind, scalar.Value, (int)scalar.Start.Index, (int)scalar.End.Index) { Style = style };
    }

    private TemplateNode Sequence(SequenceStart start)
    {
        var node = new TemplateNode(TemplateNodeKind.Sequence, null, (int)start.Start.Index, (int)start.End.Index);
        while (Next() is not SequenceEnd)
        {
            node.Add(Node());
        }

        node.End = EndOf(node, start.Style == SequenceStyle.Flow, node.Elements.Count == 0 ? null : node.Elements[^1]);
        return node;
    }

    private TemplateNode Mapping(MappingStart start)
    {
        var node = new TemplateNode(TemplateNodeKind.Mapping, null, (int)start.Start.Index, (int)start.End.Index);
        var merged = new List<TemplateNode>();
        while (Next() is not MappingEnd)
        {
            var key = Node();
            var name = key.Text ?? throw new YamlException(_parser.Current!.Start, _parser.Current.End, "a key must be a text");
            Next();
            var value = Node();
            if (name == "<<")
            {
                merged.Add(value);
            }
            else
            {
                node.Add(new TemplateMember(name, key.Start, key.End, value));
            }
        }

        node.End = EndOf(node, start.Style == MappingStyle.Flow, node.Members.Count == 0 ? null : node.Members[^1].Value);
        merged.ForEach(value => Merge(node, value));
        return node;
    }

    // A mapping's own members win over those it brings in.
    private static void Merge(TemplateNode node, TemplateNode value)
    {
        var brought = (value.Kind == TemplateNodeKind.Sequence ? value.Elements : [value]).SelectMany(source => source.Members).ToList();
        foreach (var member in brought.Where(member => node[member.Name] is null))
        {
            node.Add(member);
        }
    }

    // A block ends where the parser meets the next key, lines later: its last value is where it ends for people.
    private int EndOf(TemplateNode node, bool isFlow, TemplateNode? last) =>
        isFlow || last is null ? (int)_parser.Current!.End.Index : Math.Max(node.End, last.End);

    private ParsingEvent Next() => _parser.MoveNext() ? _parser.Current! : throw new YamlException("the file ends too early");
}
