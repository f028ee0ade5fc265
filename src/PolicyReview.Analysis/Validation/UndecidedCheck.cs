namespace PolicyReview.Analysis.Validation;

/// <summary>A check of Access Analyzer that is not made here.</summary>
/// <param name="Code">Its issue code.</param>
/// <param name="Type">Its finding type.</param>
/// <param name="Reason">Why a policy's text and public data do not decide it, in a sentence.</param>
public sealed record UndecidedCheck(string Code, FindingType Type, string Reason);
