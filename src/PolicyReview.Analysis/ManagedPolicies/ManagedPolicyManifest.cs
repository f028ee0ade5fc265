using PolicyReview.Analysis.ServiceReference.Snapshot;

namespace PolicyReview.Analysis.ManagedPolicies;

/// <summary>What the snapshot of AWS managed policies was made from.</summary>
/// <param name="Format">The format's version; 1.</param>
/// <param name="Date">The day of the newest change in the data.</param>
/// <param name="Origin">Who publishes the policies.</param>
/// <param name="Inputs">The package it was built from.</param>
/// <param name="Policies">Number of policies.</param>
/// <param name="Sha256">SHA-256 of <c>managed-policies.txt</c>, lower-case hexadecimal.</param>
public sealed record ManagedPolicyManifest(int Format, DateOnly Date, string Origin, IReadOnlyList<SnapshotInput> Inputs, int Policies, string Sha256);
