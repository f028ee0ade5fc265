using PolicyReview.Analysis.AccessSets.Comparison;

namespace PolicyReview.Analysis.AccessSets.Checks;

/// <summary>A statement that makes a check fail.</summary>
/// <param name="Description">The sentence Access Analyzer would give.</param>
/// <param name="StatementIndex">0-based.</param>
/// <param name="StatementId">The Sid; null if the statement has none.</param>
/// <param name="Entry">The access in question, with a request.</param>
public sealed record CheckReason(string Description, int StatementIndex, string? StatementId, AccessEntry Entry);
