using System.Text;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>Literals of C#; a text with tokens is an interpolated string in a stack's constructor.</summary>
internal sealed class CSharpLiteral(DeploymentTokens tokens) : Literal(tokens)
{
    protected override string Indent => "    ";

    protected override (string Open, string Close) ObjectMarks => ("new Dictionary<string, object> {", "}");

    protected override (string Open, string Close) ListMarks => ("new object[] { ", " }");

    protected override (string Between, string Last) AfterMember => (",", ",");

    protected override (string Between, string Last) AfterElement => (",", ",");

    protected override string Name(string name) => $"[{Text(name)}] = ";

    protected override string Text(IReadOnlyList<TextPiece> pieces)
    {
        if (pieces is [{ Kind: PieceKind.Text } only])
        {
            return $"\"{Escaped(only.Text)}\"";
        }

        var text = new StringBuilder("$\"");
        foreach (var piece in pieces)
        {
            text.Append(piece.Kind switch
            {
                PieceKind.Account => "{Account}",
                PieceKind.Region => "{Region}",
                _ => Escaped(piece.Text).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
            });
        }

        return text.Append('"').ToString();
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => IsHidden(c) ? Escape(c) : c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
