using System.Text;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>Literals of TypeScript; a text with tokens is a template literal in a stack's constructor.</summary>
internal sealed class TypeScriptLiteral(DeploymentTokens tokens) : Literal(tokens)
{
    protected override string Indent => "  ";

    protected override (string Open, string Close) ObjectMarks => ("{", "}");

    protected override (string Open, string Close) ListMarks => ("[", "]");

    protected override (string Between, string Last) AfterMember => (",", ",");

    protected override (string Between, string Last) AfterElement => (",", ",");

    // `__proto__: …` would set the prototype, in quotation marks as well; in brackets it is a name like any other.
    protected override string Name(string name) => name == "__proto__" ? "['__proto__']: " : $"{(IsIdentifier(name) ? name : Text(name))}: ";

    protected override string Text(IReadOnlyList<TextPiece> pieces)
    {
        if (pieces is [{ Kind: PieceKind.Text } only])
        {
            return $"'{Escaped(only.Text, '\'')}'";
        }

        var text = new StringBuilder("`");
        foreach (var piece in pieces)
        {
            text.Append(piece.Kind switch
            {
                PieceKind.Account => "${this.account}",
                PieceKind.Region => "${this.region}",
                _ => Escaped(piece.Text, '`').Replace("$", "\\$", StringComparison.Ordinal),
            });
        }

        return text.Append('`').ToString();
    }

    private static string Escaped(string text, char quote)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when c == quote => $"\\{quote}",
                _ => IsHidden(c) ? Escape(c) : c.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static bool IsIdentifier(string name) => name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);
}
