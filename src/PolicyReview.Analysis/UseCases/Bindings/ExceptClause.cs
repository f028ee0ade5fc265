using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Cuts off what a phrase leaves out: <c>IAM operations except PassRole</c>.</summary>
internal static partial class ExceptClause
{
    /// <summary>The phrase without it, and the exception; null if there is none.</summary>
    public static (string Phrase, string? Exception) Cut(string phrase)
    {
        var match = Words().Matches(phrase).FirstOrDefault(match => phrase[..match.Index].Count(letter => letter == '`') % 2 == 0);
        return match is null ? (phrase, null) : (phrase[..match.Index].Trim(), phrase[(match.Index + match.Length)..].Trim());
    }

    [GeneratedRegex(@"\b(?:except(?:\s+for)?|other\s+than|but(?:\s+(?:not|for))?|excluding|besides|beyond|apart\s+from|outside(?:\s+of)?)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
