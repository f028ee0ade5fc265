namespace PolicyReview.Analysis.Evaluation;

/// <summary>What the policies of one type say to a request, with the statements that match it.</summary>
/// <param name="PolicyType">The type.</param>
/// <param name="Answer">What they say together.</param>
/// <param name="Statements">The statements that match, Allow and Deny, in document order.</param>
/// <param name="BlockingLevel">For SCPs and RCPs the first level without an Allow; null if there is none.</param>
public sealed record PolicyTypeAnswer(
    PolicyType PolicyType,
    PolicyAnswer Answer,
    IReadOnlyList<MatchedStatement> Statements,
    string? BlockingLevel = null);
