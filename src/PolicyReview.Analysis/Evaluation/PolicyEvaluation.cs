using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>The decision for one request, and why.</summary>
/// <param name="Decision">Allowed, explicitly denied, or not allowed by anything.</param>
/// <param name="Basis">Policies, or a rule of AWS's that no policy states.</param>
/// <param name="DecidedBy">
/// The policy types that made the decision: for Allowed those that grant (identity-based, resource policy, or both), for ExplicitDeny those with a Deny that matches, for
/// ImplicitDeny those whose Allow is missing. Empty if <paramref name="Basis"/> is not <see cref="DecisionBasis.Policies"/>.
/// </param>
/// <param name="Answers">What each policy type said, in the order of <see cref="PolicyType"/>; one entry per type.</param>
public sealed record PolicyEvaluation(
    Decision Decision,
    DecisionBasis Basis,
    IReadOnlyList<PolicyType> DecidedBy,
    IReadOnlyList<PolicyTypeAnswer> Answers)
{
    /// <summary>True if the request is allowed.</summary>
    public bool IsAllowed => Decision == Decision.Allowed;

    /// <summary>The statements behind the decision: the Allows of an allowed request, the Denies of an explicit deny; none for an implicit deny.</summary>
    public IEnumerable<MatchedStatement> DecidingStatements => Decision == Decision.ImplicitDeny
        ? []
        : DecidedBy.SelectMany(type => AnswerOf(type).Statements).Where(s => s.Effect == (IsAllowed ? Effect.Allow : Effect.Deny));

    /// <summary>What the policies of <paramref name="type"/> said.</summary>
    public PolicyTypeAnswer AnswerOf(PolicyType type) => Answers[(int)type];
}
