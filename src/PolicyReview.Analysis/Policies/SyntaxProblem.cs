namespace PolicyReview.Analysis.Policies;

/// <summary>Something that keeps a text from being JSON.</summary>
/// <param name="Message">One sentence, then what to do.</param>
/// <param name="Span">Where reading stopped.</param>
public sealed record SyntaxProblem(string Message, SourceSpan Span);
