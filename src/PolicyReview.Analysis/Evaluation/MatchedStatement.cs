using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>A statement that matches a request.</summary>
/// <param name="PolicyType">What its policy is used as.</param>
/// <param name="Policy">The policy's name as the caller gave it.</param>
/// <param name="Level">For SCPs and RCPs the root, OU or account it is attached to; else null.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Effect">Allow or Deny.</param>
public sealed record MatchedStatement(PolicyType PolicyType, string Policy, string? Level, Statement Statement, Effect Effect)
{
    /// <summary>The Sid; null if it has none.</summary>
    public string? Sid => Statement.Sid;

    /// <summary>0-based position in its document.</summary>
    public int Index => Statement.Index;
}
