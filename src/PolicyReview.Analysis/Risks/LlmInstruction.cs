using System.Buffers;
using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.Risks;

/// <summary>Text that instructs whoever reads the policy to approve it or to say nothing.</summary>
internal static partial class LlmInstruction
{
    private const int LongestRead = 8_192;

    // A phrase cannot be there unless one of these is.
    private static readonly SearchValues<string> Stems = SearchValues.Create(
        ["ignore", "disregard", "forget", "override", "approve", "approved", "is safe", "issafe", "prompt", "not report", "notreport", "not flag", "notflag",
         "not mention", "notmention", "you are", "youare", "no finding", "nofinding", "no issue", "noissue", "language model", "ai reviewer", "aireviewer"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>False if <paramref name="document"/> cannot hold an instruction; costs one pass.</summary>
    public static bool MayBeIn(string document) => document.AsSpan().ContainsAny(Stems);

    /// <summary>The instruction in <paramref name="text"/>, its letters in lower case without spaces between them, or null. <c>IgnorePreviousInstructions</c> and "ignore - previous instructions" are the same.</summary>
    public static string? In(string text)
    {
        if (text.Length > LongestRead || !MayBeIn(text))
        {
            return null;
        }

        Span<char> letters = text.Length <= 512 ? stackalloc char[512] : new char[text.Length];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                letters[count++] = char.ToLowerInvariant(c);
            }
        }

        foreach (var match in Phrases().EnumerateMatches(letters[..count]))
        {
            return letters.Slice(match.Index, match.Length).ToString();
        }

        return null;
    }

    [GeneratedRegex(
        "(ignore|disregard|forget|override)(all|any)?(of)?(the|your|my|these)?(previous|prior|above|earlier|preceding|system)?(instruction|rule|prompt|finding|guideline|warning)"
        + "|approvethis(policy|review|request|document|statement|change|submission)"
        + "|this(policy|document|statement|request)(is|was|hasbeen)(already|fully|pre)?(approved|safe|compliant|reviewed|secure)"
        + "|(do|must|should)not(report|flag|mention)(this|any|the|it|findings?|issues?)"
        + "|(report|return|answer|respond)(with)?(no|zero)(finding|issue|problem|risk)"
        + "|youare(now)?(a|an|the)(ai|llm|assistant|reviewer|helpful|language)"
        + "|(system|developer)prompt"
        + "|(note|message|instructions?)(to|for)(the)?(ai|llm|language)(reviewer|assistant|model)")]
    private static partial Regex Phrases();
}
