using PolicyReview.Reviews.Settings;

namespace PolicyReview.Reviews.SignOffs;

/// <summary>Under which rules a decision is made.</summary>
/// <param name="RulesVersion">The running version of PolicyReview.</param>
/// <param name="ReferenceDate">The date of the AWS reference data.</param>
public sealed record SignOffTerms(ReviewSettings Settings, string RulesVersion, string ReferenceDate);
