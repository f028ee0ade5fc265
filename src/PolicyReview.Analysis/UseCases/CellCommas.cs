using System.Text.RegularExpressions;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases;

/// <summary>
/// Commas of a cell that separate no phrases:
/// <code>
/// `s3:GetObject`, `s3:GetObjectTagging` on `arn:…`       two actions, or two ARNs
/// read objects from buckets `a`, `b` and `c`             names
/// GetItem, PutItem on table orders                       actions before what they are for
/// create, update and describe CloudFormation stacks      verbs before what they are for
/// </code>
/// </summary>
internal static partial class CellCommas
{
    /// <summary>True if the comma between the two texts is one of those.</summary>
    /// <param name="before">The phrase so far.</param>
    /// <param name="after">The rest of the cell.</param>
    public static bool IsWithinAList(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return IsBetweenCode(before.TrimEnd(), after.TrimStart()) || IsBetweenVerbs(before, after) || IsBetweenActions(before, after);
    }

    private static bool IsBetweenCode(string before, string after)
    {
        if (!before.EndsWith('`') || !after.StartsWith('`'))
        {
            return false;
        }

        var (left, right) = (before[..^1][(before[..^1].LastIndexOf('`') + 1)..], after[1..].Split('`', 2)[0]);
        return left.Contains(':', StringComparison.Ordinal) && right.Contains(':', StringComparison.Ordinal)
            ? IsArn(left) == IsArn(right)
            : !left.Contains(':', StringComparison.Ordinal) && NextName().IsMatch(after);
    }

    // "Updates, deletes, Secrets Manager read" are three phrases: in a list of verbs the last has an "and" before it and its object behind it.
    private static bool IsBetweenVerbs(string before, string after) =>
        before.Split(',').All(IsVerb) && VerbList().Match(after) is { Success: true } list && list.Groups["verb"].Captures.All(verb => IsVerb(verb.Value));

    // "GetItem, PutItem on table orders"
    private static bool IsBetweenActions(string before, string after) => before.Split(',').All(part => Action().IsMatch(part.Trim())) && ActionList().IsMatch(after);

    private static bool IsVerb(string word) => VerbWords.Verbs.ContainsKey(word.Trim().ToLowerInvariant());

    private static bool IsArn(string text) => text.StartsWith("arn:", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:[a-z0-9-]+:)?[A-Z][a-z]+[A-Z][A-Za-z0-9]*$")]
    private static partial Regex Action();

    [GeneratedRegex(@"^\s*(?:(?:[a-z0-9-]+:)?[A-Z][a-z]+[A-Z][A-Za-z0-9]*\s*,\s*)*(?:and\s+|or\s+)?(?:[a-z0-9-]+:)?[A-Z][a-z]+[A-Z][A-Za-z0-9]*\s+(?:(?:and|or)\s+(?:[a-z0-9-]+:)?[A-Z][a-z]+[A-Z][A-Za-z0-9]*\s+)?(?:on|from|to|of|for|in)\s")]
    private static partial Regex ActionList();

    // `b` and `c`, write …: a name that nothing else follows.
    [GeneratedRegex(@"^`[^`:]+`\s*(?:[,;]|$|\n|<br|(?:and|or)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex NextName();

    [GeneratedRegex(@"^(?:\s*(?<verb>\w+)\s*,)*\s*(?:(?<verb>\w+)\s+)?(?:and|or)\s+(?<verb>\w+)\s+\S", RegexOptions.IgnoreCase)]
    private static partial Regex VerbList();
}
