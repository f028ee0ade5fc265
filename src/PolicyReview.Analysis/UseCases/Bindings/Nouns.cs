using System.Text.Json;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>The kinds of resources that people name, from <c>nouns.json</c>.</summary>
internal static class Nouns
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Noun> All { get; } = Read();

    /// <summary>True if some kind of resource is called so, if only by its service's users.</summary>
    public static bool IsNoun(string word) => Called.Contains(word);

    /// <summary>The noun of that name.</summary>
    public static Noun Named(string name, string service) =>
        All.FirstOrDefault(noun => noun.Name == name && noun.Service == service) ?? All.First(noun => noun.Name == name);

    /// <summary>What the service alone means, or null.</summary>
    public static Noun? DefaultOf(string service) => All.FirstOrDefault(noun => noun.IsDefault && noun.Service == service);

    private static readonly HashSet<string> Called = [.. All.SelectMany(noun => noun.Words.Concat(noun.Weak))];

    // {"noun":"topic","service":"sns","types":["topic"],"words":["topic","topics"],"default":true,"forms":["arn:…:${Topic}"],"source":"https://…"}
    private static List<Noun> Read()
    {
        using var json = VocabularyFile.Open("nouns.json");
        return [.. json.RootElement.EnumerateArray().Select(Of)];
    }

    private static Noun Of(JsonElement row)
    {
        var forms = row.Texts("forms");
        var required = row.Texts("required");
        return new Noun(row.Text("noun")!, row.Text("service")!, row.Texts("types"), [.. forms, .. row.Texts("wide")])
        {
            Holds = row.Texts("holds"),
            Words = row.Texts("words"),
            Weak = row.Texts("weak"),
            Exact = forms,
            Required = required.Count > 0 ? required : forms,
            IsDefault = row.Flag("default"),
            KeepsAsWritten = row.Flag("asWritten"),
            Contents = row.Text("contents"),
            Under = row.Text("under"),
            Plural = row.Text("plural"),
            Beside = row.TryGetProperty("beside", out var beside) ? beside.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString()!) : [],
            Source = row.Text("source"),
        };
    }
}
