namespace PolicyReview.Reviews.SignOffs;

/// <summary>What a decision rested on, kept so that a later reader can judge it.</summary>
/// <param name="SignedWithout">Names of the checks that gave no answer on this revision ("signed without: Access Analyzer").</param>
/// <param name="RulesVersion">The version of PolicyReview whose rules and requirements were applied.</param>
/// <param name="ReferenceDate">The date of the AWS reference data.</param>
/// <param name="Requirements">Each requirement and how it stood, as text.</param>
public sealed record SignOffBasis(
    IReadOnlyList<string> SignedWithout,
    string RulesVersion,
    string ReferenceDate,
    IReadOnlyList<string> Requirements);
