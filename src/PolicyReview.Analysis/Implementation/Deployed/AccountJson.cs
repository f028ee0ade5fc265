using System.Text.Json;

namespace PolicyReview.Analysis.Implementation.Deployed;

/// <summary>Reads members that may be missing, or of another kind.</summary>
internal static class AccountJson
{
    public static string? Text(this JsonElement json, string name) => json.Member(name)?.Text();

    /// <summary>The text of a string; null for anything else, and for half a character (<c>"\ud800"</c>), which is no text.</summary>
    public static string? Text(this JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static IEnumerable<JsonElement> Elements(this JsonElement json, string name) => json.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
