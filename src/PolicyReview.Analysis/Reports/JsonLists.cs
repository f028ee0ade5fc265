using System.Text.Json;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.Reports;

/// <summary>Members of a JSON object that hold several values.</summary>
public static class JsonLists
{
    /// <summary>A list of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(values);
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>A list of objects, whose members <paramref name="members"/> writes.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> members)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(members);
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            members(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A request's condition keys with their values, as the member <c>context</c>.</summary>
    public static void WriteContext(this Utf8JsonWriter json, RequestContext context)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(context);
        json.WriteStartObject("context");
        foreach (var key in context.Keys.Order(StringComparer.OrdinalIgnoreCase))
        {
            json.WriteTexts(key, context.ValuesOf(key) ?? []);
        }

        json.WriteEndObject();
    }
}
