namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>What the deployment fills in, so that one text serves several accounts or regions.</summary>
/// <param name="Account">The 12-digit account that becomes a token wherever it stands; null to leave accounts alone.</param>
/// <param name="Region">The region that becomes a token wherever it stands; null to leave regions alone.</param>
public sealed record DeploymentTokens(string? Account, string? Region)
{
    /// <summary>Nothing becomes a token.</summary>
    public static DeploymentTokens None { get; } = new(null, null);

    /// <summary><paramref name="text"/> cut at the tokens.</summary>
    internal IReadOnlyList<TextPiece> Cut(string text)
    {
        var pieces = new List<TextPiece>();
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var (kind, length) = Stands(text, at, Account) ? (PieceKind.Account, Account!.Length) : Stands(text, at, Region) ? (PieceKind.Region, Region!.Length) : (PieceKind.Text, 0);
            if (length > 0)
            {
                pieces.AddRange(at > from ? [new TextPiece(PieceKind.Text, text[from..at])] : []);
                pieces.Add(new TextPiece(kind, text[at..(at + length)]));
                from = at + length;
                at = from - 1;
            }
        }

        return from < text.Length || pieces.Count == 0 ? [.. pieces, new TextPiece(PieceKind.Text, text[from..])] : pieces;
    }

    // `us-east-1` is no region in `us-east-1a`, which is an availability zone.
    private static bool Stands(string text, int at, string? token) => token is not null
        && string.CompareOrdinal(text, at, token, 0, token.Length) == 0
        && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]))
        && (at + token.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + token.Length]));
}
