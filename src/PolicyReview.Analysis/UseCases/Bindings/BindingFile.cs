using System.Text.Json;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// Reads bindings (<c>docs/schemas/bindings.schema.json</c>), keyed by use case and phrase text:
/// <code>
/// {"useCases":{"Thumbnail Lambda":{
///   "required":{"Read one S3 prefix":{"confirmed":true,"access":[{"actions":["s3:GetObject"],"resources":["arn:aws:s3:::uploads/incoming/*"],"context":{}}]}},
///   "avoided":{"S3 delete":{"confirmed":true,"form":"none-of","access":[{"actions":["s3:Delete*"],"resources":["*"]}]}}}}}
/// </code>
/// </summary>
public static class BindingFile
{
    /// <summary>The bindings in <paramref name="text"/>.</summary>
    /// <exception cref="BindingFileException">The text is not such a file; the message is for the user.</exception>
    public static BindingSet Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return new BindingSet([.. Objects(json.RootElement, "useCases", "the file").Select(row => new RowBindings(
                row.Name,
                [.. Column(row.Value, "required").Select(phrase => Of(phrase.Value, phrase.Name, row.Name, BindingForm.Required))],
                [.. Column(row.Value, "avoided").Select(phrase => Of(phrase.Value, phrase.Name, row.Name, Form(phrase.Value)))]))]);
        }
        catch (JsonException exception)
        {
            throw new BindingFileException($"The bindings are not JSON: {exception.Message}");
        }
    }

    /// <summary>The binding of one phrase, as it stands in such a file under the phrase: the other way round to <see cref="BindingWriter.Phrase"/>.</summary>
    /// <exception cref="BindingFileException">The text is no binding; the message is for the user.</exception>
    public static Binding ReadPhrase(string text, string useCase, string phrase, bool isRequired)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return Of(json.RootElement, phrase, useCase, isRequired ? BindingForm.Required : Form(json.RootElement));
        }
        catch (JsonException exception)
        {
            throw new BindingFileException($"The binding of {QuotedPhrase.Of(phrase)} is not JSON: {exception.Message}");
        }
    }

    /// <summary>A form as files and results write it.</summary>
    public static string Word(BindingForm form) => form switch
    {
        BindingForm.NoneOf => "none-of",
        BindingForm.NotBeyond => "not-beyond",
        BindingForm.NotAllOf => "not-all-of",
        _ => "required",
    };

    private static JsonElement.ObjectEnumerator Column(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out _) ? Objects(row, name, "a use case") : default;

    private static JsonElement.ObjectEnumerator Objects(JsonElement parent, string name, string where) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject()
            : throw new BindingFileException($"The member `{name}` of {where} is missing or is no object.");

    private static Binding Of(JsonElement binding, string phrase, string useCase, BindingForm form)
    {
        var where = $"{QuotedPhrase.Of(phrase)} of `{useCase}`";
        var access = Accesses(binding, "access", where);
        if (access.Count == 0)
        {
            throw new BindingFileException($"{where} has no `access`: list its actions and resources.");
        }

        return new Binding(phrase, form, BindingOrigin.ByHand, binding.Flag("confirmed"), access, Accesses(binding, "bound", where), [], [], null);
    }

    private static List<BoundAccess> Accesses(JsonElement binding, string name, string where)
    {
        if (binding.ValueKind != JsonValueKind.Object)
        {
            throw new BindingFileException($"{where} is no object.");
        }

        if (!binding.TryGetProperty(name, out var list))
        {
            return [];
        }

        return list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(access => Access(access, where))]
            : throw new BindingFileException($"`{name}` in {where} is no list.");
    }

    private static BoundAccess Access(JsonElement access, string where)
    {
        var (actions, others, resources) = (Strings(access, "actions", where), Strings(access, "notActions", where), Strings(access, "resources", where));
        var effect = Effect(access, resources, where);
        if (new[] { actions.Count > 0, others.Count > 0, effect is not null }.Count(isGiven => isGiven) != 1 || resources.Count == 0)
        {
            throw new BindingFileException($"An access in {where} needs `resources`, and one of `actions`, `notActions` and `effect`.");
        }

        return (effect ?? new BoundAccess(actions, resources) { NotActions = others, Summary = access.Text("summary") }) with
        {
            Except = Strings(access, "except", where),
            Context = access.TryGetProperty("context", out var context) && context.ValueKind == JsonValueKind.Object
                ? context.EnumerateObject().ToDictionary(key => key.Name, key => Strings(context, key.Name, where), StringComparer.OrdinalIgnoreCase)
                : new Dictionary<string, IReadOnlyList<string>>(),
        };
    }

    // {"effect":"update","resources":["*"]}: what the service reference at hand has of it, thousands of actions that nobody would list.
    private static BoundAccess? Effect(JsonElement access, IReadOnlyList<string> resources, string where) => access.ValueKind == JsonValueKind.Object && access.TryGetProperty("effect", out var verb)
        ? (verb.ValueKind == JsonValueKind.String ? EffectOnEverything.Access(ServiceCatalogue.Embedded, verb.GetString()!, resources) : null)
            ?? throw new BindingFileException($"The `effect` in {where} is none. Write a verb of the vocabulary, such as `update` or `delete`.")
        : null;

    private static IReadOnlyList<string> Strings(JsonElement parent, string name, string where)
    {
        if (parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out var value))
        {
            return [];
        }

        List<JsonElement> values = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        return values.TrueForAll(one => one.ValueKind == JsonValueKind.String)
            ? [.. values.Select(one => one.GetString()!)]
            : throw new BindingFileException($"`{name}` in {where} holds something that is no text.");
    }

    private static BindingForm Form(JsonElement binding) => (binding.ValueKind == JsonValueKind.Object && binding.TryGetProperty("form", out var form) ? form.GetString() : "none-of") switch
    {
        "none-of" => BindingForm.NoneOf,
        "not-beyond" => BindingForm.NotBeyond,
        "not-all-of" => BindingForm.NotAllOf,
        var other => throw new BindingFileException($"`{other}` is no form. Write none-of, not-beyond or not-all-of."),
    };
}
