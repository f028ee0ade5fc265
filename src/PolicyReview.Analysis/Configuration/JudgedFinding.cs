using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Configuration;

/// <summary>A finding and what the team's configuration makes of it.</summary>
/// <param name="Finding">The finding, with the team's severity.</param>
/// <param name="Blocks">True if it makes the run fail.</param>
/// <param name="Suppression">The suppression that covers it; null if it is open.</param>
public sealed record JudgedFinding(Finding Finding, bool Blocks, Suppression? Suppression);
