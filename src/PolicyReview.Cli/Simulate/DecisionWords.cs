using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Cli.Simulate;

/// <summary>How JSON results name the parts of a decision.</summary>
internal static class DecisionWords
{
    /// <summary><c>allowed</c>, <c>explicitDeny</c>, <c>implicitDeny</c>.</summary>
    public static string Of(Decision decision) => CamelCase(decision.ToString());

    /// <summary><c>identityPolicy</c>, <c>serviceControlPolicy</c> …</summary>
    public static string Of(PolicyType type) => CamelCase(type.ToString());

    /// <summary><c>notPresent</c>, <c>doesNotApply</c>, <c>allows</c>, <c>implicitDeny</c>, <c>explicitDeny</c>.</summary>
    public static string Of(PolicyAnswer answer) => CamelCase(answer.ToString());

    /// <summary>The deciding policy types joined by <c>+</c>, or AWS's own rule: <c>rootUser</c>, <c>noPermissionNeeded</c> …</summary>
    public static string DecidedBy(PolicyEvaluation evaluation) => evaluation.Basis == DecisionBasis.Policies
        ? string.Join('+', evaluation.DecidedBy.Select(Of))
        : CamelCase(evaluation.Basis.ToString());

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
