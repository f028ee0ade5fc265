using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>A JSON file as template nodes.</summary>
internal static class JsonTemplate
{
    /// <summary>The nodes of <paramref name="node"/>, places kept.</summary>
    public static TemplateNode Of(SourceNode node)
    {
        var read = new TemplateNode(KindOf(node.Kind), node.Text, node.Start, node.End);
        foreach (var member in node.Members.Where(member => member.Value is not null))
        {
            read.Add(new TemplateMember(member.Name, member.NameStart, member.NameEnd, Of(member.Value!)));
        }

        foreach (var element in node.Elements)
        {
            read.Add(Of(element));
        }

        return read;
    }

    private static TemplateNodeKind KindOf(SourceNodeKind kind) => kind switch
    {
        SourceNodeKind.Object => TemplateNodeKind.Mapping,
        SourceNodeKind.Array => TemplateNodeKind.Sequence,
        SourceNodeKind.String => TemplateNodeKind.Text,
        SourceNodeKind.Null => TemplateNodeKind.Null,
        _ => TemplateNodeKind.Literal,
    };
}
