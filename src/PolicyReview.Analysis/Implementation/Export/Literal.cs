using System.Globalization;
using System.Text;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>Writes policies and texts as literals of one language. Numbers and booleans become texts, as which IAM takes them.</summary>
/// <param name="tokens">What the deployment fills in.</param>
internal abstract class Literal(DeploymentTokens tokens)
{
    // The elements that name accounts, regions and resources. A Sid that looks like an account stays what it is.
    private static readonly string[] WithTokens = ["Resource", "NotResource", "Principal", "NotPrincipal", "Condition"];

    /// <summary>One level of indentation.</summary>
    protected abstract string Indent { get; }

    protected abstract (string Open, string Close) ObjectMarks { get; }

    protected abstract (string Open, string Close) ListMarks { get; }

    /// <summary>What follows a member that is not the last, and the last one.</summary>
    protected abstract (string Between, string Last) AfterMember { get; }

    /// <summary>What follows an element that is not the last, and the last one.</summary>
    protected abstract (string Between, string Last) AfterElement { get; }

    /// <summary>A policy; <paramref name="depth"/> is how far the line it begins in is indented.</summary>
    public string Policy(PolicyDocument policy, int depth)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var text = new StringBuilder();
        Write(text, policy.Root!, depth, hasTokens: false);
        return text.ToString();
    }

    /// <summary>A text without tokens.</summary>
    public string Text(string text) => Text([new TextPiece(PieceKind.Text, text)]);

    /// <summary>A text in which account and region are tokens.</summary>
    public string WithTokensIn(string text) => Text(tokens.Cut(text));

    /// <summary>A text of these pieces.</summary>
    protected abstract string Text(IReadOnlyList<TextPiece> pieces);

    /// <summary>A member's name with what stands before its value.</summary>
    protected abstract string Name(string name);

    /// <summary>A UTF-16 unit as <c>\u0041</c>, which all four languages know.</summary>
    protected static string Escape(char c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");

    /// <summary>True for what editors and diffs do not show as it is.</summary>
    protected static bool IsHidden(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;

    private void Write(StringBuilder text, SourceNode node, int depth, bool hasTokens)
    {
        switch (node.Kind)
        {
            case SourceNodeKind.Object:
                var members = node.Members.Where(member => member.Value is not null && ReferenceEquals(node.ValueOf(member.Name), member.Value)).ToList();
                WriteAll(text, members, depth, ObjectMarks, AfterMember, member =>
                {
                    text.Append(Name(member.Name));
                    Write(text, member.Value!, depth + 1, hasTokens || WithTokens.Contains(member.Name, StringComparer.Ordinal));
                });
                break;
            case SourceNodeKind.Array when node.Elements is [{ Kind: not (SourceNodeKind.Object or SourceNodeKind.Array) } only]:
                text.Append(ListMarks.Open);
                Write(text, only, depth, hasTokens);
                text.Append(ListMarks.Close);
                break;
            case SourceNodeKind.Array:
                WriteAll(text, node.Elements, depth, ListMarks, AfterElement, element => Write(text, element, depth + 1, hasTokens));
                break;
            default:
                text.Append(hasTokens ? WithTokensIn(node.Text ?? "") : Text(node.Text ?? ""));
                break;
        }
    }

    private void WriteAll<T>(StringBuilder text, IReadOnlyList<T> parts, int depth, (string Open, string Close) marks, (string Between, string Last) after, Action<T> write)
    {
        text.Append(parts.Count == 0 ? marks.Open : marks.Open.TrimEnd());
        for (var i = 0; i < parts.Count; i++)
        {
            NewLine(text, depth + 1);
            write(parts[i]);
            text.Append(i < parts.Count - 1 ? after.Between : after.Last);
        }

        if (parts.Count > 0)
        {
            NewLine(text, depth);
        }

        text.Append(parts.Count == 0 ? marks.Close : marks.Close.TrimStart());
    }

    private void NewLine(StringBuilder text, int depth)
    {
        text.Append('\n');
        for (var i = 0; i < depth; i++)
        {
            text.Append(Indent);
        }
    }
}
