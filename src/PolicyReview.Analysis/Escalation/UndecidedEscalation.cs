namespace PolicyReview.Analysis.Escalation;

/// <summary>A method that may be open: the search ended without an answer.</summary>
/// <param name="Method">The method.</param>
/// <param name="Reasons">Why, one sentence each.</param>
public sealed record UndecidedEscalation(EscalationMethod Method, IReadOnlyList<string> Reasons);
