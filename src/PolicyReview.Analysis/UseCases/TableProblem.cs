using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases;

/// <summary>Why a text cannot be read as a use-case table.</summary>
/// <param name="Message">One sentence, then what to do.</param>
/// <param name="Span">Where.</param>
public sealed record TableProblem(string Message, SourceSpan Span);
