using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.UseCases.Drafts;

/// <summary>A least-privilege policy made from the bindings of a table; by <see cref="PolicyDrafter"/>.</summary>
/// <param name="Text">The policy as JSON, ending in a newline; null if there is no phrase to draft it from.</param>
/// <param name="Proof">The table proven against it; null without a policy.</param>
/// <param name="Problems">What is not in it or does not hold, and what to do about it, one sentence or two each; empty if the policy does all that the table asks.</param>
public sealed record DraftedPolicy(string? Text, UseCaseProof? Proof, IReadOnlyList<string> Problems);
