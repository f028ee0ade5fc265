namespace PolicyReview.Analysis.ServiceReference.Snapshot;

/// <summary>What a snapshot was made from.</summary>
/// <param name="Format">The format's version; 1.</param>
/// <param name="Date">The day of the data.</param>
/// <param name="Origin">Who publishes the facts.</param>
/// <param name="Inputs">The packages it was built from.</param>
/// <param name="Services">Number of service prefixes.</param>
/// <param name="Actions">Number of actions.</param>
/// <param name="ResourceTypes">Number of resource types.</param>
/// <param name="ConditionKeys">Number of condition keys, counted per service.</param>
/// <param name="Sha256">SHA-256 of <c>snapshot.txt</c>, lower-case hexadecimal.</param>
public sealed record SnapshotManifest(
    int Format,
    DateOnly Date,
    string Origin,
    IReadOnlyList<SnapshotInput> Inputs,
    int Services,
    int Actions,
    int ResourceTypes,
    int ConditionKeys,
    string Sha256);
