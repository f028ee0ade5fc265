namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>What a clause is about, once its words are looked up.</summary>
/// <param name="Service">The service's prefix; null if none is named.</param>
/// <param name="Noun">The kind of resource; null if none is named.</param>
/// <param name="Words">What it is called, in lower case without spaces, to be found in the names of actions.</param>
/// <param name="Names">Placeholder → names.</param>
/// <param name="Problem">Why the clause is not understood; null if it is.</param>
internal sealed record Target(
    string? Service,
    Noun? Noun,
    IReadOnlyList<string> Words,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Names,
    string? Problem)
{
    /// <summary>The noun, or what the service alone means.</summary>
    public Noun? NounOrDefault => Noun ?? (Service is null ? null : Nouns.DefaultOf(Service));

    /// <summary>Whatever is called so, of no service in particular.</summary>
    public static Target Called(IEnumerable<string> nouns) =>
        new(null, null, [.. nouns.Select(noun => noun.Replace(" ", "", StringComparison.Ordinal))], new Dictionary<string, IReadOnlyList<string>>(), null);

    public static Target NotUnderstood(string problem) => new(null, null, [], new Dictionary<string, IReadOnlyList<string>>(), problem);

    /// <summary>The noun that a verb is about: to delete from a table is to delete items.</summary>
    public Noun? Meant(Clause clause, string verb) =>
        clause.IsInside && verb == "delete" && NounOrDefault is { Contents: { } contents } holder ? Nouns.Named(contents, holder.Service) : NounOrDefault;

    /// <summary>The target with names from earlier in the phrase, where it has none of its own.</summary>
    public Target With(IReadOnlyDictionary<string, IReadOnlyList<string>> names) => Noun is null || names.Count == 0 ? this : this with
    {
        Names = Names.Concat(names.Where(pair => !Names.ContainsKey(pair.Key) && pair.Key != Noun.Placeholder && Noun.Forms.SelectMany(Bindings.Noun.PlaceholdersIn).Contains(pair.Key)))
            .ToDictionary(pair => pair.Key, pair => pair.Value),
    };
}
