namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>A policy that a principal has in its account.</summary>
/// <param name="Name">What the account calls it: the inline policy's name, or the managed policy's ARN.</param>
/// <param name="Text">The policy.</param>
public sealed record DeployedPolicy(string Name, string Text)
{
    /// <summary>True if the submission replaces it: it is compared with, and left out of the proof.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>True for a managed policy, which is attached by its ARN; an inline policy is written into its role.</summary>
    public bool IsManaged => Name.StartsWith("arn:", StringComparison.Ordinal);
}
