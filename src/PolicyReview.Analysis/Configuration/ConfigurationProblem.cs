using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Configuration;

/// <summary>Something in a configuration that cannot be used.</summary>
/// <param name="Message">What is wrong, and what to write instead.</param>
/// <param name="Span">Where it stands in the file.</param>
public sealed record ConfigurationProblem(string Message, SourceSpan Span);
