namespace PolicyReview.Analysis.UseCases.Reductions;

/// <summary>A statement as it may read instead.</summary>
/// <param name="Actions">Its actions; null to leave the element as it is.</param>
/// <param name="Resources">Its resources; null to leave the element as it is.</param>
internal sealed record StatementVersion(IReadOnlyList<string>? Actions, IReadOnlyList<string>? Resources)
{
    /// <summary>Condition keys to add, with their values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Context { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Its Sid; null to leave it as it is.</summary>
    public string? Sid { get; init; }
}
