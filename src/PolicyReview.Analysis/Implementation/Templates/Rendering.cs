using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>
/// Writes a policy of a template as the JSON that AWS would get, and remembers where each piece came from. Numbers and
/// booleans become strings, as CloudFormation makes them.
/// </summary>
internal sealed class Rendering
{
    /// <summary>No policy is longer (the largest quota is 51,200 characters, for session policies in templates); aliases within aliases are.</summary>
    private const int LongestPolicy = 1_000_000;

    private readonly Resolver _resolver;
    private readonly StringBuilder _json = new();
    private readonly Dictionary<(int, int), (int Start, int End, bool IsUnknown)> _places = [];

    private Rendering(Resolver resolver) => _resolver = resolver;

    /// <summary>The policy at <paramref name="node"/>; null if there is none after conditions, or it is longer than any policy may be.</summary>
    public static RenderedPolicy? Of(TemplateNode node, Resolver resolver, SourceText file)
    {
        if (resolver.Choose(node) is not { } chosen)
        {
            return null;
        }

        if (resolver.TextOf(chosen) is { } text)
        {
            return text.IsUnknown ? null : RenderedPolicy.OfText(text, file);
        }

        var rendering = new Rendering(resolver);
        rendering.Write(chosen);
        return rendering._json.Length > LongestPolicy ? null : RenderedPolicy.OfNodes(rendering._json.ToString(), rendering._places, chosen, file);
    }

    private void Write(TemplateNode node)
    {
        if (_json.Length > LongestPolicy)
        {
            return;
        }

        var start = _json.Length;
        var isUnknown = false;
        if (_resolver.ListOf(node) is { } list)
        {
            WriteAll('[', list, value => WriteText(value.Text), ']');
        }
        else if (_resolver.TextOf(node) is { } text)
        {
            WriteText(text.Text);
            isUnknown = text.IsUnknown;
        }
        else if (node.Kind == TemplateNodeKind.Mapping)
        {
            WriteAll('{', [.. node.Members.Select(member => (Member: member, Value: _resolver.Choose(member.Value))).Where(pair => pair.Value is not null)], WriteMember, '}');
        }
        else if (node.Kind == TemplateNodeKind.Sequence)
        {
            WriteAll('[', [.. node.Elements.Select(_resolver.Choose).OfType<TemplateNode>()], Write, ']');
        }
        else
        {
            _json.Append("null");
        }

        _places[(start, _json.Length)] = (node.Start, node.End, isUnknown);
    }

    private void WriteMember((TemplateMember Member, TemplateNode? Value) pair)
    {
        var start = _json.Length;
        WriteText(pair.Member.Name);
        _places[(start, _json.Length)] = (pair.Member.Start, pair.Member.End, false);
        _json.Append(':');
        Write(pair.Value!);
    }

    private void WriteAll<T>(char open, IReadOnlyList<T> values, Action<T> write, char close)
    {
        _json.Append(open);
        for (var i = 0; i < values.Count; i++)
        {
            _json.Append(i == 0 ? "" : ",");
            write(values[i]);
        }

        _json.Append(close);
    }

    private void WriteText(string text) => _json.Append('"').Append(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value).Append('"');
}
