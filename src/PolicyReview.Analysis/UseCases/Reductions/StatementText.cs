using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.UseCases.Reductions;

/// <summary>Writes a statement in another version, in the author's layout: only what differs is touched.</summary>
internal sealed class StatementText(ServiceCatalogue catalogue)
{
    /// <summary>The text of <paramref name="statement"/> as <paramref name="version"/>.</summary>
    public string Of(Statement statement, StatementVersion version)
    {
        var edits = new TextEdits();
        if (version.Actions is { } actions && (statement.Actions ?? statement.NotActions) is { } actionElement)
        {
            Values(edits, statement, actionElement, "Action", actions, isAction: true);
        }

        if (version.Resources is { } resources && (statement.Resources ?? statement.NotResources) is { } resourceElement)
        {
            Values(edits, statement, resourceElement, "Resource", resources, isAction: false);
        }

        if (version.Sid is { } sid && statement.SidNode is { } node)
        {
            edits.Replace(node.Start, node.End, Quoted(sid));
        }

        var conditions = version.Context.SelectMany(pair => AccessDocument.Operators(catalogue, pair.Key, pair.Value).Select(name => (Operator: name, pair.Key, pair.Value))).ToList();
        if (conditions.Count > 0)
        {
            Conditions(edits, statement, conditions);
        }

        return edits.Apply(statement.Document.Source.Text, statement.Node.Start, statement.Node.End);
    }

    private static void Values(TextEdits edits, Statement statement, StringElement element, string name, IReadOnlyList<string> values, bool isAction)
    {
        var value = element.Member.Value!;
        if (element.Member.Name != name)
        {
            edits.Replace(element.Member.NameStart, element.Member.NameEnd, Quoted(name));
            edits.Replace(value.Start, value.End, Inline(values));
            return;
        }

        var instead = Instead([.. element.Values.Select(entry => entry.Value)], values, isAction);
        var byNode = element.Values.Zip(instead).ToDictionary(pair => pair.First.Node, pair => pair.Second);
        if (value.Kind == SourceNodeKind.Array)
        {
            ElementEdits.Change(edits, statement.Document.Source, value.Elements, [.. value.Elements.Select(node => byNode.GetValueOrDefault(node)?.Select(Quoted).ToList())]);
        }
        else if (byNode.GetValueOrDefault(value) is { } texts)
        {
            edits.Replace(value.Start, value.End, Inline(texts));
        }
    }

    // Each value goes where the entry stood that took it in; an entry that stays keeps its spelling.
    private static List<List<string>?> Instead(List<string> written, IReadOnlyList<string> values, bool isAction)
    {
        var comparison = isAction ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var left = values.Where(value => !written.Exists(entry => entry.Equals(value, comparison))).ToList();
        var instead = new List<List<string>?>();
        foreach (var entry in written)
        {
            var isKept = values.Any(value => value.Equals(entry, comparison));
            List<string> taken = isKept ? [] : [.. left.Where(value => WildcardPattern.Covers(entry, value, isAction))];
            left.RemoveAll(taken.Contains);
            instead.Add(isKept ? null : taken);
        }

        return instead;
    }

    private static void Conditions(TextEdits edits, Statement statement, List<(string Operator, string Key, IReadOnlyList<string> Values)> conditions)
    {
        var byOperator = conditions.GroupBy(condition => condition.Operator)
            .ToDictionary(named => named.Key, named => string.Join(", ", named.Select(condition => $"{Quoted(condition.Key)}: {Inline(condition.Values)}")));
        if (statement.ConditionNode is not { Kind: SourceNodeKind.Object, Members.Count: > 0 } existing)
        {
            var all = $"{{ {string.Join(", ", byOperator.Select(pair => $"{Quoted(pair.Key)}: {{ {pair.Value} }}"))} }}";
            if (statement.ConditionNode is { } empty)
            {
                edits.Replace(empty.Start, empty.End, all);
            }
            else
            {
                Append(edits, statement.Document.Source.Text, statement.Node, $"{Quoted("Condition")}: {all}");
            }

            return;
        }

        foreach (var (name, keys) in byOperator)
        {
            if (existing.ValueOf(name) is { Members.Count: > 0 } known)
            {
                Append(edits, statement.Document.Source.Text, known, keys);
            }
            else
            {
                Append(edits, statement.Document.Source.Text, existing, $"{Quoted(name)}: {{ {keys} }}");
            }
        }
    }

    // After the last member, on a line of its own if that one has one.
    private static void Append(TextEdits edits, string text, SourceNode owner, string member)
    {
        var last = owner.Members[^1];
        var lineStart = last.NameStart;
        while (lineStart > 0 && text[lineStart - 1] is ' ' or '\t')
        {
            lineStart--;
        }

        var separator = lineStart > 0 && text[lineStart - 1] == '\n' ? $",{ElementEdits.NewLine(text)}{text[lineStart..last.NameStart]}" : ", ";
        edits.Replace(last.Value!.End, last.Value.End, separator + member);
    }

    private static string Inline(IReadOnlyList<string> values) => values is [var only] ? Quoted(only) : $"[{string.Join(", ", values.Select(Quoted))}]";

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
