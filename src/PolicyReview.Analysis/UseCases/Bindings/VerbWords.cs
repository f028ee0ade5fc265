using System.Collections.Frozen;
using System.Text.Json;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Verbs, scopes and the words that mean nothing, from <c>words.json</c>.</summary>
internal static class VerbWords
{
    private static readonly JsonDocument Json = VocabularyFile.Open("words.json");

    /// <summary>From a word to its scope: <c>whole</c> is <c>all</c>.</summary>
    public static FrozenDictionary<string, Scope> Scopes { get; } = new[] { (Scope.One, "one"), (Scope.Some, "some"), (Scope.All, "all"), (Scope.Other, "other"), (Scope.Any, "any") }
        .SelectMany(pair => Json.RootElement.Texts(pair.Item2).Select(word => KeyValuePair.Create(word, pair.Item1)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>From a word to the value of S3's encryption header: <c>SSE-KMS</c> is <c>aws:kms</c>.</summary>
    public static FrozenDictionary<string, string> Encryptions { get; } = Json.RootElement.GetProperty("encryption").EnumerateObject()
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Value.GetString()!, StringComparer.Ordinal);

    /// <summary>"via": the service that follows is asked.</summary>
    public static FrozenSet<string> Via { get; } = Json.RootElement.Texts("via").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"under": a beginning of names follows.</summary>
    public static FrozenSet<string> Under { get; } = Json.RootElement.Texts("under").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those of <see cref="Ignored"/> that can be what somebody called a resource: <c>notifications</c>.</summary>
    public static FrozenSet<string> Things { get; } = Json.RootElement.Texts("things").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that add nothing.</summary>
    public static FrozenSet<string> Ignored { get; } = Json.RootElement.Texts("ignored").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>From a word to its verb: <c>downloads</c> is <c>read</c>. Regular inflections need not be listed, and never win over another meaning.</summary>
    public static FrozenDictionary<string, string> Verbs { get; } = ReadVerbs();

    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Api = Json.RootElement.GetProperty("apiVerbs").EnumerateObject()
        .ToFrozenDictionary(verb => verb.Name, verb => Json.RootElement.GetProperty("apiVerbs").Texts(verb.Name), StringComparer.Ordinal);

    private static readonly FrozenSet<string> ApiVerbNames = Api.Values.SelectMany(names => names).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, AccessLevels> ByLevel = Json.RootElement.GetProperty("levels").EnumerateObject()
        .ToFrozenDictionary(verb => verb.Name, verb => LevelWords.Parse(verb.Value.GetString()!), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Further = Json.RootElement.GetProperty("equivalents").EnumerateObject()
        .ToFrozenDictionary(verb => verb.Name, verb => Json.RootElement.GetProperty("equivalents").Texts(verb.Name), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Services = Json.RootElement.GetProperty("services").EnumerateObject()
        .ToFrozenDictionary(verb => verb.Name, verb => verb.Value.GetString()!, StringComparer.Ordinal);

    /// <summary>True for the verb that names of actions begin with: <c>Describe</c>.</summary>
    public static bool IsApiVerb(string text) => ApiVerbNames.Contains(text);

    /// <summary>The one service that does it, where no other is named; null if several do.</summary>
    public static string? ServiceOf(string verb) => Services.GetValueOrDefault(verb);

    /// <summary>How the names of the actions begin that have the effect all the same: what is deleted is stopped.</summary>
    public static IReadOnlyList<string> Equivalents(string verb) => Further.GetValueOrDefault(verb) ?? [];

    /// <summary>How the names of the actions begin that do this: <c>Delete</c>, <c>BatchDelete</c>.</summary>
    public static IReadOnlyList<string> ApiVerbs(string verb) => Api.GetValueOrDefault(verb) ?? [];

    /// <summary>The access levels that the verb means; none if it has no level of its own.</summary>
    public static AccessLevels Levels(string verb) => ByLevel.GetValueOrDefault(verb);

    private static FrozenDictionary<string, string> ReadVerbs()
    {
        var listed = Json.RootElement.GetProperty("verbs").EnumerateObject()
            .SelectMany(verb => verb.Value.EnumerateArray().Select(word => KeyValuePair.Create(word.GetString()!, verb.Name)))
            .DistinctBy(pair => pair.Key).ToList();
        var verbs = listed.ToDictionary(StringComparer.Ordinal);
        foreach (var (word, verb) in listed.Where(pair => !pair.Key.Contains(' ', StringComparison.Ordinal)))
        {
            foreach (var form in Inflections.Of(word).Where(form => !Ignored.Contains(form) && !Scopes.ContainsKey(form) && !Nouns.IsNoun(form)))
            {
                verbs.TryAdd(form, verb);
            }
        }

        return verbs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
