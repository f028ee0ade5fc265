namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>What is allowed and not required.</summary>
/// <param name="Groups">Grouped by statement, and by resources and conditions within it.</param>
/// <param name="Actions">The actions of all groups, counted.</param>
/// <param name="IsComplete">False if there may be further groups.</param>
/// <param name="Reasons">Why the answer is not sure, one sentence each.</param>
internal sealed record ExcessReport(IReadOnlyList<ExcessAccess> Groups, ExcessActions Actions, bool IsComplete, IReadOnlyList<string> Reasons);
