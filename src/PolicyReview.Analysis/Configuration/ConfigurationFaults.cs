using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Configuration;

/// <summary>Reads single values of a configuration and keeps what is wrong with them.</summary>
internal sealed class ConfigurationFaults(SourceText source)
{
    private const int LongestShown = 60;

    private readonly List<ConfigurationProblem> _problems = [];

    /// <summary>Everything so far, in the order of the file.</summary>
    public IReadOnlyList<ConfigurationProblem> All => [.. _problems.OrderBy(problem => problem.Span.Start.Offset)];

    public void Add(string message, SourceSpan span) => _problems.Add(new ConfigurationProblem(message, span));

    /// <summary>A value's own text in backticks.</summary>
    public string Shown(SourceNode node)
    {
        var text = source.Text[node.Start..node.End];
        return text.Length > LongestShown || text.Contains('\n', StringComparison.Ordinal) ? "This value" : $"`{text.Trim('"')}`";
    }

    /// <summary>True for an object; its members are held against <paramref name="members"/> (null for any), duplicates reported.</summary>
    public bool IsObject(SourceNode node, string what, IReadOnlyList<string>? members)
    {
        if (node.Kind != SourceNodeKind.Object)
        {
            Add($"{what} must be an object: write `{{ … }}`.", node.Span);
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            if (!seen.Add(member.Name))
            {
                Add($"`{member.Name}` stands here twice. Remove one.", member.KeyLocation.Span);
            }
            else if (members is not null && !members.Contains(member.Name, StringComparer.Ordinal))
            {
                Add($"`{member.Name}` is no property here. {DidYouMean(member.Name, members) ?? $"Use {string.Join(", ", members.Select(name => $"`{name}`"))}."}", member.KeyLocation.Span);
            }
        }

        return true;
    }

    /// <summary>The elements of a list; none for a value that is missing or no list.</summary>
    public IReadOnlyList<SourceNode> ElementsOf(SourceNode? node, string name)
    {
        if (node is not null && node.Kind != SourceNodeKind.Array)
        {
            Add($"`{name}` must be a list: write `[ … ]`.", node.Span);
        }

        return node?.Elements ?? [];
    }

    public string? RequiredText(SourceNode owner, string name, string what)
    {
        if (owner.ValueOf(name) is null)
        {
            Add($"{what} needs `{name}`. Add it.", source.SpanOf(owner.Start, owner.Start + 1));
            return null;
        }

        return OptionalText(owner, name);
    }

    public string? OptionalText(SourceNode owner, string name)
    {
        if (owner.ValueOf(name) is not { } node)
        {
            return null;
        }

        if (node.Kind == SourceNodeKind.String && !string.IsNullOrWhiteSpace(node.Text))
        {
            return node.Text;
        }

        Add($"`{name}` must be a text that is not empty.", node.Span);
        return null;
    }

    public bool? BooleanOf(SourceNode owner, string name)
    {
        if (owner.ValueOf(name) is not { } node)
        {
            return null;
        }

        if (node.Kind == SourceNodeKind.Boolean)
        {
            return node.Text == "true";
        }

        Add($"`{name}` must be `true` or `false`.", node.Span);
        return null;
    }

    public void CheckCode(string code, SourceSpan span, IReadOnlySet<string> codes)
    {
        if (!codes.Contains(code))
        {
            Add($"`{code}` is no code of this version. {DidYouMean(code, codes) ?? "Copy it from the report."}", span);
        }
    }

    private static string? DidYouMean(string word, IEnumerable<string> candidates) =>
        Spelling.Nearest(word, candidates) is { } meant ? $"Did you mean `{meant}`?" : null;
}
