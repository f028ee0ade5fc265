using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Escalation;

/// <summary>An action of an open path, with a request that Evaluation allows.</summary>
/// <param name="Action"><c>service:Name</c></param>
/// <param name="Resources">Where it is allowed, as the statements write it; what is left out follows with "not" in front.</param>
/// <param name="Statements">The statements that allow it.</param>
/// <param name="Witness">One such request.</param>
/// <param name="Limit">What the documents limit so that it hangs on something they do not show, in words; null if they do not.</param>
/// <param name="IsRequired">True if the use-case table requires all of it.</param>
public sealed record EscalationStep(
    string Action,
    IReadOnlyList<string> Resources,
    IReadOnlyList<MatchedStatement> Statements,
    ProofWitness Witness,
    string? Limit,
    bool IsRequired);
