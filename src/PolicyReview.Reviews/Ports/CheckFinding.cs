using PolicyReview.Analysis.Validation;

namespace PolicyReview.Reviews.Ports;

/// <summary>A finding and the document it is about.</summary>
/// <param name="Document">0-based position among the submission's documents; null for the use-case table or the submission as a whole.</param>
/// <param name="Finding">What is wrong and where.</param>
/// <param name="Statement">0-based index of the statement an assistant's claim is about, where it has no exact place; else null.</param>
public sealed record CheckFinding(int? Document, Finding Finding, int? Statement = null);
