using System.Text.Json;

namespace PolicyReview.Analysis.Escalation;

/// <summary>
/// Every method that is looked for, from <c>Escalation/Facts/escalation-methods.json</c>: published facts in our own words, with their sources.
/// </summary>
public static class EscalationMethods
{
    private static readonly Lazy<Contents> File = new(Read);

    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<EscalationMethod> All => File.Value.Methods;

    /// <summary>The kinds of methods.</summary>
    public static IReadOnlyList<EscalationCategory> Categories => File.Value.Categories;

    /// <summary>Short name and full name of each source.</summary>
    public static IReadOnlyDictionary<string, string> Sources => File.Value.Sources;

    /// <summary>What a request of the action must be like.</summary>
    internal static EscalationAction ActionOf(string action) => File.Value.Actions.GetValueOrDefault(action) ?? EscalationAction.Plain(action);

    // {"sources":{…},"categories":[{"id":"…","what":"…","remedy":"…"}],
    //  "actions":[{"action":"iam:PutRolePolicy","absent":["iam:PermissionsBoundary"],"limit":"…"}],
    //  "methods":[{"id":"ec2-001","category":"new-passrole","actions":["iam:PassRole","ec2:RunInstances"],"passedTo":["ec2.amazonaws.com"],"sameResource":[[…]],"assumes":["…"],"source":["…"]}]}
    private static Contents Read()
    {
        using var stream = typeof(EscalationMethods).Assembly.GetManifestResourceStream("PolicyReview.Analysis.Escalation.Facts.escalation-methods.json")
            ?? throw new InvalidOperationException("The embedded file `escalation-methods.json` is missing from the build.");
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        var categories = root.GetProperty("categories").EnumerateArray()
            .Select(row => new EscalationCategory(Text(row, "id"), Text(row, "what"), Text(row, "remedy"))).ToList();
        return new Contents(
            root.GetProperty("sources").EnumerateObject().ToDictionary(source => source.Name, source => source.Value.GetString()!),
            categories,
            root.GetProperty("actions").EnumerateArray().Select(ActionIn).ToDictionary(action => action.Action, StringComparer.OrdinalIgnoreCase),
            [.. root.GetProperty("methods").EnumerateArray().Select(row => MethodIn(row, categories))]);
    }

    private static EscalationMethod MethodIn(JsonElement row, List<EscalationCategory> categories) => new(
        Text(row, "id"),
        categories.Single(category => category.Id == Text(row, "category")),
        Texts(row, "actions"),
        Texts(row, "passedTo"),
        row.TryGetProperty("sameResource", out var sets) ? [.. sets.EnumerateArray().Select(Texts)] : [],
        Texts(row, "assumes"),
        Texts(row, "source"));

    private static EscalationAction ActionIn(JsonElement row) => new(
        Text(row, "action"), Keys(row, "always"), Keys(row, "unlimited"), Texts(row, "absent"), row.TryGetProperty("limit", out var limit) ? limit.GetString() : null)
    {
        OnAnotherUser = row.TryGetProperty("anotherUser", out var another) && another.GetBoolean(),
        OneOf = row.TryGetProperty("oneOf", out var sets) ? [.. sets.EnumerateArray().Select(Texts)] : [],
        Except = Texts(row, "except"),
    };

    private static Dictionary<string, IReadOnlyList<string>> Keys(JsonElement row, string member) => row.TryGetProperty(member, out var keys)
        ? keys.EnumerateObject().ToDictionary(key => key.Name, key => Texts(key.Value), StringComparer.OrdinalIgnoreCase)
        : [];

    private static string Text(JsonElement row, string member) => row.GetProperty(member).GetString()!;

    private static IReadOnlyList<string> Texts(JsonElement row, string member) => row.TryGetProperty(member, out var list) ? Texts(list) : [];

    private static IReadOnlyList<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private sealed record Contents(
        IReadOnlyDictionary<string, string> Sources,
        IReadOnlyList<EscalationCategory> Categories,
        IReadOnlyDictionary<string, EscalationAction> Actions,
        IReadOnlyList<EscalationMethod> Methods);
}
