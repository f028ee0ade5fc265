namespace PolicyReview.Analysis.Implementation.Templates;

/// <summary>A stretch of a <c>Fn::Sub</c> text.</summary>
/// <param name="Text">What it gives, unless it is a reference.</param>
/// <param name="Name">What a reference <c>${Name}</c> refers to; null for text.</param>
/// <param name="From">Where it starts in the pattern.</param>
/// <param name="To">Where it ends.</param>
/// <param name="IsVerbatim">True if the text stands in the pattern as it is; false for <c>${!Name}</c>, which gives <c>${Name}</c>.</param>
internal sealed record SubPiece(string Text, string? Name, int From, int To, bool IsVerbatim);
