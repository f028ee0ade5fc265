using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases;

/// <summary>A use-case table as read; made by <see cref="UseCaseTableParser"/>.</summary>
/// <param name="Source">The Markdown, exactly as written.</param>
/// <param name="Columns">The header cells in order.</param>
/// <param name="Rows">The use cases in order.</param>
/// <param name="Problems">Why the text is no use-case table; empty if it is one.</param>
public sealed record UseCaseTable(
    SourceText Source,
    IReadOnlyList<string> Columns,
    IReadOnlyList<UseCase> Rows,
    IReadOnlyList<TableProblem> Problems);
