namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>What a stretch of a text is.</summary>
internal enum PieceKind
{
    /// <summary>Characters.</summary>
    Text,

    /// <summary>The account of the deployment.</summary>
    Account,

    /// <summary>The region of the deployment.</summary>
    Region,
}
