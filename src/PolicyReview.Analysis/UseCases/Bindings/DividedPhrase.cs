using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>A phrase without names as the several it is: "changing routes or listeners" says its verb once, "reading or changing instance user data" its object.</summary>
internal static partial class DividedPhrase
{
    /// <summary>The phrases, each with verb and object; the phrase itself if it is one, or holds names.</summary>
    public static IReadOnlyList<string> Of(string phrase)
    {
        if (phrase.AsSpan().ContainsAny("`\"“:*"))
        {
            return [phrase];
        }

        var parts = Divider().Split(phrase).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        return parts.Count < 2 ? [phrase] : [.. parts.Select(part => Completed(part, parts))];
    }

    private static string Completed(string part, List<string> parts) => IsVerb(part) ? $"{part} {AfterFirst(parts[^1])}"
        : part.Split(' ').Any(IsVerb) || !IsVerb(parts[0].Split(' ')[0]) ? part
        : $"{parts[0].Split(' ')[0]} {part}";

    private static bool IsVerb(string word) => VerbWords.Verbs.ContainsKey(ServiceNames.Normalise(word));

    private static string AfterFirst(string text) => text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? text[(space + 1)..] : text;

    [GeneratedRegex(@"\s*[,;/]\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Divider();
}
