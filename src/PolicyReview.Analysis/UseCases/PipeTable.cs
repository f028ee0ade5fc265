using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases;

/// <summary>A table in a Markdown text, its cells as written.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Header">The header cells.</param>
/// <param name="Rows">Each row with as many cells as the header; missing cells are empty.</param>
public sealed record PipeTable(SourceSpan Span, IReadOnlyList<TableCell> Header, IReadOnlyList<IReadOnlyList<TableCell>> Rows);
