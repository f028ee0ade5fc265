using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>An inline policy of a role.</summary>
/// <param name="Name">As IAM takes it: up to 128 letters, digits and <c>+=,.@-_</c>; no two of a role are the same.</param>
/// <param name="Document">What it says.</param>
public sealed record InlinePolicy(string Name, PolicyDocument Document);
