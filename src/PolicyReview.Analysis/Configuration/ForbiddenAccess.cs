namespace PolicyReview.Analysis.Configuration;

/// <summary>Access the team never grants. Where both lists are given, a statement must allow one of each.</summary>
/// <param name="Actions">Action patterns such as <c>iam:CreateUser</c>; empty for any action.</param>
/// <param name="Resources">ARN patterns; empty for any resource.</param>
/// <param name="Reason">Why.</param>
/// <param name="Instead">What to do instead; null if the team did not say.</param>
public sealed record ForbiddenAccess(IReadOnlyList<string> Actions, IReadOnlyList<string> Resources, string Reason, string? Instead);
