namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>A policy that a principal has in its account.</summary>
/// <param name="Name">What the account calls it: the inline policy's name, or the managed policy's ARN.</param>
/// <param name="Text">The policy.</param>
public sealed record DeployedPolicy(string Name, string Text);
