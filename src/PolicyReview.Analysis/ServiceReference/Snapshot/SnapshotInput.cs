namespace PolicyReview.Analysis.ServiceReference.Snapshot;

/// <summary>One package a snapshot was built from.</summary>
/// <param name="Package">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Integrity">The registry's integrity value, <c>sha512-…</c>.</param>
/// <param name="Licence">Its licence.</param>
/// <param name="UpdatedAt">The day of its data.</param>
/// <param name="UsedFor">What was taken from it.</param>
public sealed record SnapshotInput(string Package, string Version, string Integrity, string Licence, DateOnly UpdatedAt, string UsedFor);
