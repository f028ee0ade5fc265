namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>The regular forms of an English verb: <c>stop</c>, <c>stops</c>, <c>stopping</c>.</summary>
internal static class Inflections
{
    private const string Vowels = "aeiou";

    /// <summary>True if a noun looks like a plural: "tables", not "event bus".</summary>
    public static bool IsPlural(string noun) => noun.EndsWith('s') && !noun.EndsWith("us", StringComparison.Ordinal) && !noun.EndsWith("ss", StringComparison.Ordinal);

    /// <summary>The third person and the gerund, in each spelling the rules allow.</summary>
    public static IEnumerable<string> Of(string verb)
    {
        yield return verb + "s";
        yield return verb + "ing";
        if (verb.EndsWith('e'))
        {
            yield return verb[..^1] + "ing";
        }
        else if (verb.Length > 2 && !Vowels.Contains(verb[^1]) && Vowels.Contains(verb[^2]) && !Vowels.Contains(verb[^3]))
        {
            yield return verb + verb[^1] + "ing";
        }

        if (verb.EndsWith('s') || verb.EndsWith('h') || verb.EndsWith('x'))
        {
            yield return verb + "es";
        }
        else if (verb.EndsWith('y'))
        {
            yield return verb[..^1] + "ies";
        }
    }
}
