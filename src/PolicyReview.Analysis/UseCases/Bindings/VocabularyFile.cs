using System.Text.Json;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>The files of <c>UseCases/Vocabulary</c>, and how their members are read.</summary>
internal static class VocabularyFile
{
    /// <summary>Opens <c>UseCases/Vocabulary/<paramref name="name"/></c>; the caller disposes it.</summary>
    public static JsonDocument Open(string name)
    {
        using var stream = typeof(VocabularyFile).Assembly.GetManifestResourceStream($"PolicyReview.Analysis.UseCases.Vocabulary.{name}")
            ?? throw new InvalidOperationException($"The embedded file `{name}` is missing from the build.");
        return JsonDocument.Parse(stream);
    }

    /// <summary>A text or a list of texts; empty if the member is missing.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element, string member) => element.TryGetProperty(member, out var value)
        ? value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(text => text.GetString()!)] : [value.GetString()!]
        : [];

    /// <summary>A text; null if the member is missing.</summary>
    public static string? Text(this JsonElement element, string member) => element.TryGetProperty(member, out var value) ? value.GetString() : null;

    /// <summary>True if the member is there and true.</summary>
    public static bool Flag(this JsonElement element, string member) => element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.True;
}
