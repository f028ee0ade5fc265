namespace PolicyReview.Analysis.Evaluation;

/// <summary>The SCPs or RCPs attached at one place of an organization. A request must be allowed on every level.</summary>
/// <param name="Name">The root, OU or account.</param>
/// <param name="Policies">The policies attached there.</param>
public sealed record PolicyLevel(string Name, IReadOnlyList<NamedPolicy> Policies);
