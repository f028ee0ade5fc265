using System.Text.Json;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>The kinds of resources that people name, from <c>nouns.json</c>.</summary>
internal static class Nouns
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Noun> All { get; } = Read();

    /// <summary>The noun of that name.</summary>
    public static Noun Named(string name, string service) =>
        All.FirstOrDefault(noun => noun.Name == name && noun.Service == service) ?? All.First(noun => noun.Name == name);

    /// <summary>What the service alone means, or null.</summary>
    public static Noun? DefaultOf(string service) => All.FirstOrDefault(noun => noun.IsDefault && noun.Service == service);

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
        return new Noun(
            row.Text("noun")!, row.Text("service")!, row.Texts("types"), row.Texts("holds"), row.Texts("words"), [.. forms, .. row.Texts("wide")],
            required.Count > 0 ? required : forms, row.Flag("default"), row.Flag("asWritten"), row.Text("source"));
    }
}
