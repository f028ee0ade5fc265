using System.Text.RegularExpressions;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>"The policy of bucket `uploads`" as "bucket policy `uploads`": without the turn, the name would be taken for an IAM policy's.</summary>
internal static partial class OwnerFirst
{
    /// <summary>The phrase with the owner first; unchanged where IAM's own policies are meant ("the policies of a role").</summary>
    public static string Of(string phrase) => PolicyOf().Replace(phrase, match => IsOfAnother(match.Groups["owner"].Value) ? $"{match.Groups["owner"].Value} {match.Groups["what"].Value}" : match.Value);

    private static bool IsOfAnother(string owner) => Nouns.All.Any(noun => noun.Service != "iam" && noun.Words.Contains(ServiceNames.Normalise(owner)));

    [GeneratedRegex(@"(?:\bthe\s+)?\b(?<what>polic(?:y|ies))\s+(?:of|on|for)\s+(?:(?:the|an?|any|all|every|each)\s+)?(?<owner>[a-z]+(?:\s[a-z]+)?)\b(?=\s*(?:$|[`""“]|arn:|and\b|or\b))", RegexOptions.IgnoreCase)]
    private static partial Regex PolicyOf();
}
