using System.Text;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>
/// Literals of Terraform's language (https://developer.hashicorp.com/terraform/language/expressions/strings), for <c>jsonencode</c>.
/// </summary>
internal sealed class HclLiteral(DeploymentTokens tokens) : Literal(tokens)
{
    protected override string Indent => "  ";

    protected override (string Open, string Close) ObjectMarks => ("{", "}");

    protected override (string Open, string Close) ListMarks => ("[", "]");

    protected override (string Between, string Last) AfterMember => ("", "");

    protected override (string Between, string Last) AfterElement => (",", ",");

    protected override string Name(string name) => $"{(IsIdentifier(name) ? name : Text(name))} = ";

    protected override string Text(IReadOnlyList<TextPiece> pieces)
    {
        var text = new StringBuilder("\"");
        for (var i = 0; i < pieces.Count; i++)
        {
            text.Append(pieces[i].Kind switch
            {
                PieceKind.Account => "${data.aws_caller_identity.current.account_id}",
                PieceKind.Region => "${data.aws_region.current.region}",
                _ => Escaped(pieces[i].Text, isBeforeToken: i < pieces.Count - 1),
            });
        }

        return text.Append('"').ToString();
    }

    private static string Escaped(string text, bool isBeforeToken)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : isBeforeToken ? c : '\0';
            escaped.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                // `$${` stands for `${`; of several `$` in a row, and before a token, each needs to be beyond doubt.
                '$' or '%' when next == c => Escape(c),
                '$' or '%' when next == '{' => i > 0 && text[i - 1] == c ? Escape(c) : $"{c}{c}",
                _ => IsHidden(c) ? Escape(c) : c.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static bool IsIdentifier(string name) => name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        && name is not ("null" or "true" or "false" or "for" or "if" or "in");
}
