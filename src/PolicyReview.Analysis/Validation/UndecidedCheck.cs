namespace PolicyReview.Analysis.Validation;

/// <summary>A check of Access Analyzer that this product does not make, and why.</summary>
/// <param name="Code">The issue code.</param>
/// <param name="Type">How bad a finding is.</param>
/// <param name="Reason">What is missing to decide it offline.</param>
public sealed record UndecidedCheck(string Code, FindingType Type, string Reason);
