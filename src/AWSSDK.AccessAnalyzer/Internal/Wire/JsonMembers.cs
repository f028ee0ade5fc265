using System.Text.Json;

namespace Amazon.AccessAnalyzer.Internal.Wire;

/// <summary>
/// Reads members that may be absent or null (both give null) and refuses a member of the wrong kind, so that a
/// malformed answer never looks like an empty one. Unknown members are ignored: the service adds some now and then.
/// </summary>
internal static class JsonMembers
{
    public static string? Text(this JsonElement parent, string name)
    {
        if (Member(parent, name, JsonValueKind.String) is not { } member)
        {
            return null;
        }

        try
        {
            return member.GetString();
        }
        catch (InvalidOperationException brokenText)
        {
            throw new JsonException($"`{name}` is not valid Unicode.", brokenText);
        }
    }

    public static int? Integer(this JsonElement parent, string name)
    {
        if (Member(parent, name, JsonValueKind.Number) is not { } member)
        {
            return null;
        }

        return member.TryGetInt32(out var value) ? value : throw new JsonException($"`{name}` is not a 32-bit integer.");
    }

    public static T? Object<T>(this JsonElement parent, string name, Func<JsonElement, T> read)
        where T : class =>
        Member(parent, name, JsonValueKind.Object) is { } member ? read(member) : null;

    public static List<T>? List<T>(this JsonElement parent, string name, Func<JsonElement, T> read) =>
        Member(parent, name, JsonValueKind.Array) is { } member ? [.. member.EnumerateArray().Select(read)] : InitialList.Of<T>();

    private static JsonElement? Member(JsonElement parent, string name, JsonValueKind kind)
    {
        if (parent.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"Expected an object with `{name}`, found {parent.ValueKind}.");
        }

        if (!parent.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return member.ValueKind == kind ? member : throw new JsonException($"Expected {kind} in `{name}`, found {member.ValueKind}.");
    }
}
