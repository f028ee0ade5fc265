namespace PolicyReview.Analysis.Evaluation;

/// <summary>
/// A decision in one sentence, for people.
/// <code>
/// Allowed, because of statement `Read` of `policy.json` (identity-based policy).
/// Denied, because of statement `NoDelete` of `guardrail.json` (SCP on `root`).
/// Not allowed: no permissions boundary allows it.
/// </code>
/// </summary>
public static class DecisionSentence
{
    /// <summary>The decision and why; policies and statements are named as the caller and the documents name them.</summary>
    public static string Of(PolicyEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return evaluation.Basis switch
        {
            DecisionBasis.RootUser => "Allowed, because the root user has full access to its own account.",
            DecisionBasis.NoPermissionNeeded => "Allowed, because this operation needs no permission and cannot be denied.",
            DecisionBasis.RootUserCannotAssumeRoles => "Not allowed: the root user cannot assume a role.",
            DecisionBasis.OwnedByAws => "Not allowed: only AWS can change this.",
            _ => OfPolicies(evaluation),
        };
    }

    private static string OfPolicies(PolicyEvaluation evaluation) => evaluation.Decision switch
    {
        Decision.Allowed => $"Allowed, because of {Statements(evaluation)}.",
        Decision.ExplicitDeny => $"Denied, because of {Statements(evaluation)}.",
        _ => $"Not allowed: {string.Join(", and ", evaluation.DecidedBy.Select(type => Missing(evaluation.AnswerOf(type))))}.",
    };

    private static string Statements(PolicyEvaluation evaluation) => string.Join(", and ", evaluation.DecidingStatements.Select(InWords));

    private static string InWords(MatchedStatement matched)
    {
        var statement = matched.Sid is { } sid ? $"statement `{sid}`" : $"statement {matched.Index + 1}";
        var level = matched.Level is { } name ? $" on `{name}`" : "";
        return $"{statement} of `{matched.Policy}` ({matched.PolicyType.InWords()}{level})";
    }

    private static string Missing(PolicyTypeAnswer answer) => answer.BlockingLevel is { } level
        ? $"no {answer.PolicyType.InWords()} on `{level}` allows it"
        : $"no {answer.PolicyType.InWords()} allows it";
}
