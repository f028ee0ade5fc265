namespace PolicyReview.Analysis.AccessSets.Checks;

/// <summary>The answer of a custom policy check, worded as Access Analyzer words its own.</summary>
/// <param name="Result">Pass, fail or undecided.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Reasons">The statements that make it fail, in document order.</param>
/// <param name="Undecided">Why the answer is not sure, one sentence each.</param>
public sealed record CheckReport(CheckResult Result, string Message, IReadOnlyList<CheckReason> Reasons, IReadOnlyList<string> Undecided);
