namespace PolicyReview.Analysis.AccessSets.Checks;

/// <summary>Access that a policy must not grant: any of the actions on any of the resources.</summary>
/// <param name="Actions">As a policy would write them; empty for every action.</param>
/// <param name="Resources">ARNs, as a policy would write them; empty for every resource.</param>
public sealed record RequestedAccess(IReadOnlyList<string> Actions, IReadOnlyList<string> Resources);
