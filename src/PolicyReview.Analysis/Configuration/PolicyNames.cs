namespace PolicyReview.Analysis.Configuration;

/// <summary>What a policy and what it stands in are called.</summary>
/// <param name="FileName">The file, without its folder; null for standard input.</param>
/// <param name="LogicalId">The resource in the template; null outside templates.</param>
/// <param name="PolicyName">The name the template gives the policy; null if it gives none that can be read.</param>
public sealed record PolicyNames(string? FileName, string? LogicalId, string? PolicyName);
