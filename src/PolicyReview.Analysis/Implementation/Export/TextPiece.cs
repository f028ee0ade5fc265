namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>A stretch of a text.</summary>
/// <param name="Kind">Characters, or what the deployment fills in.</param>
/// <param name="Text">The characters as the policy has them.</param>
internal readonly record struct TextPiece(PieceKind Kind, string Text);
