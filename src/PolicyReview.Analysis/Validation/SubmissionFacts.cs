using PolicyReview.Analysis.UseCases;

namespace PolicyReview.Analysis.Validation;

/// <summary>What the author said about the submission that a rule needs to know.</summary>
/// <param name="Table">The use-case table; null where a policy is checked alone.</param>
/// <param name="LogGroupByInfrastructure">True if infrastructure code creates the log group.</param>
/// <param name="IsTemporary">True if the access ends by itself.</param>
public sealed record SubmissionFacts(UseCaseTable? Table, bool LogGroupByInfrastructure, bool IsTemporary)
{
    /// <summary>Nothing is known but the policy.</summary>
    public static SubmissionFacts None { get; } = new(null, false, false);
}
