using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.UseCases;

/// <summary>One thing a use case needs or avoids, in the author's words: "write one DynamoDB table".</summary>
/// <param name="Text">The words.</param>
/// <param name="Span">Where they stand in the Markdown.</param>
public sealed record Phrase(string Text, SourceSpan Span);
