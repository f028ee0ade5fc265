using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Evaluation;

/// <summary>A policy with the name that results call it by.</summary>
/// <param name="Name">A file name, ARN or title; need not be unique.</param>
/// <param name="Document">The policy.</param>
public sealed record NamedPolicy(string Name, PolicyDocument Document);
