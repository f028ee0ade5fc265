using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>
/// Literals of a CloudFormation template. A text with tokens is <c>Fn::Sub</c>; one that holds <c>${</c> of its own is <c>Fn::Join</c>, where nothing needs
/// escaping.
/// </summary>
internal sealed class JsonLiteral(DeploymentTokens tokens) : Literal(tokens)
{
    protected override string Indent => "  ";

    protected override (string Open, string Close) ObjectMarks => ("{", "}");

    protected override (string Open, string Close) ListMarks => ("[", "]");

    protected override (string Between, string Last) AfterMember => (",", "");

    protected override (string Between, string Last) AfterElement => (",", "");

    protected override string Name(string name) => $"{Quoted(name)}: ";

    protected override string Text(IReadOnlyList<TextPiece> pieces)
    {
        if (pieces is [{ Kind: PieceKind.Text } only])
        {
            return Quoted(only.Text);
        }

        return pieces.Any(piece => piece.Text.Contains("${", StringComparison.Ordinal))
            ? $$"""{ "Fn::Join": ["", [{{string.Join(", ", pieces.Select(piece => piece.Kind == PieceKind.Text ? Quoted(piece.Text) : $$"""{ "Ref": "{{Parameter(piece.Kind)}}" }"""))}}]] }"""
            : $$"""{ "Fn::Sub": {{Quoted(string.Concat(pieces.Select(piece => piece.Kind == PieceKind.Text ? piece.Text : $"${{{Parameter(piece.Kind)}}}")))}} }""";
    }

    private static string Parameter(PieceKind kind) => kind == PieceKind.Account ? "AWS::AccountId" : "AWS::Region";

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
