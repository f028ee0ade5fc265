using System.Text.Json;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>The reviewed verb table, <c>verb-table.json</c>: the reason stands in each row.</summary>
internal static class VerbTable
{
    private static readonly (IReadOnlyList<VerbRow> Required, IReadOnlyList<AvoidRow> Avoided, IReadOnlyList<NamedPower> Powers) Rows = Read();

    private static readonly HashSet<(string Action, string Verb)> Leading =
        [.. Rows.Required.Where(row => row.Options.Count == 1).SelectMany(row => row.Verbs.Select(verb => (row.Options[0][0][(row.Options[0][0].IndexOf(':', StringComparison.Ordinal) + 1)..], verb)))];

    /// <summary>Rows for required phrases.</summary>
    public static IReadOnlyList<VerbRow> Required => Rows.Required;

    /// <summary>Rows for avoided phrases.</summary>
    public static IReadOnlyList<AvoidRow> Avoided => Rows.Avoided;

    /// <summary>Managed policies that people name.</summary>
    public static IReadOnlyList<NamedPower> Powers => Rows.Powers;

    /// <summary>The row for a required verb, or null.</summary>
    public static VerbRow? FindRequired(string service, string verb, string? noun, bool isOfKind = false) =>
        (isOfKind ? Required.FirstOrDefault(row => row.IsOfKind && row.Service == service && row.Verbs.Contains(verb) && row.NounNames.Contains(noun ?? "")) : null)
        ?? Required.FirstOrDefault(row => !row.IsOfKind && row.Service == service && row.Verbs.Contains(verb) && noun is not null && row.NounNames.Contains(noun))
        ?? Required.FirstOrDefault(row => row.Service == service && row.Verbs.Contains(verb) && row.NounNames.Count == 0);

    /// <summary>True if an action of that name is what a row for required phrases stands for, with that verb.</summary>
    public static bool IsOneRow(string name, string verb) => Leading.Contains((name, verb));

    /// <summary>The row for an avoided verb, or null.</summary>
    public static AvoidRow? FindAvoided(string service, string verb, string? noun, bool isOfKind) =>
        Avoided.FirstOrDefault(row => (isOfKind || !row.IsOfKind) && row.Service == service && row.Verbs.Contains(verb) && row.NounName is not null && row.NounName == noun)
        ?? Avoided.FirstOrDefault(row => row.Service == service && row.Verbs.Contains(verb) && row.NounName is null);

    // {"required":[{"service":"sns","verb":["publish"],"noun":"topic","actions":["Publish"],"offered":[…],"why":"…"}],"avoided":[…],"powers":[…]}
    private static (IReadOnlyList<VerbRow>, IReadOnlyList<AvoidRow>, IReadOnlyList<NamedPower>) Read()
    {
        using var json = VocabularyFile.Open("verb-table.json");
        return (
            [.. json.RootElement.GetProperty("required").EnumerateArray().Select(RequiredRow)],
            [.. json.RootElement.GetProperty("avoided").EnumerateArray().Select(AvoidedRow)],
            [.. json.RootElement.GetProperty("powers").EnumerateArray()
                .Select(row => new NamedPower(row.Texts("words"), row.Texts("alone"), row.Text("policy")!, row.Texts("actions"), row.Texts("notActions"), row.Text("why")!))]);
    }

    private static VerbRow RequiredRow(JsonElement row)
    {
        var service = row.Text("service")!;
        IReadOnlyList<string> Full(IEnumerable<string> names) => [.. names.Select(name => name.Contains(':', StringComparison.Ordinal) ? name : $"{service}:{name}")];
        var options = row.TryGetProperty("alternatives", out var several)
            ? several.EnumerateArray().Select(option => Full(option.EnumerateArray().Select(name => name.GetString()!))).ToList()
            : [Full(row.Texts("actions"))];
        return new VerbRow(service, row.Texts("verb"), row.Texts("noun"), options, row.Text("on"), Full(row.Texts("offered")), row.Text("passes"), row.Text("ask"), row.Text("why")!) { IsOfKind = row.Flag("kind"), Besides = row.Texts("besides") };
    }

    private static AvoidRow AvoidedRow(JsonElement row) => new(
        row.Text("service")!, row.Texts("verb"), row.Text("noun"), row.Texts("actions"), LevelWords.Parse(row.Text("levels") ?? ""), row.Texts("types"),
        row.TryGetProperty("bound", out var bound) ? KeyValuePair.Create(bound.Text("key")!, bound.Texts("values")) : null, row.Text("why")!) { IsOfKind = row.Flag("kind"), Offered = row.Texts("offered") };
}
