namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>A reviewed row of the verb table: what a verb means for a kind of resource of a service.</summary>
/// <param name="Service">The service prefix.</param>
/// <param name="Verbs">The verbs it is for.</param>
/// <param name="NounNames">The nouns it is for; empty for any.</param>
/// <param name="Options">Actions as <c>service:Name</c>; more than one list means ways that exclude each other.</param>
/// <param name="On">The noun whose ARNs the actions are asked for on, if another.</param>
/// <param name="Offered">Actions that often go with it.</param>
/// <param name="Passes">The service that a role is passed to along the way, or null.</param>
/// <param name="Ask">What to ask the author, or null.</param>
/// <param name="Why">The reason for the row.</param>
internal sealed record VerbRow(
    string Service,
    IReadOnlyList<string> Verbs,
    IReadOnlyList<string> NounNames,
    IReadOnlyList<IReadOnlyList<string>> Options,
    string? On,
    IReadOnlyList<string> Offered,
    string? Passes,
    string? Ask,
    string Why)
{
    /// <summary>Resource types of the service that AWS asks for besides, whether the phrase speaks of them or not: an instance's image.</summary>
    public IReadOnlyList<string> Besides { get; init; } = [];

    /// <summary>True for a row that is meant only where the phrase speaks of the kind as a whole: "list buckets".</summary>
    public bool IsOfKind { get; init; }
}
