using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Risks;

/// <summary>Lists in sentences.</summary>
internal static class Words
{
    /// <summary>How many names a list in a sentence shows.</summary>
    public const int Most = 5;

    /// <summary><c>`a`, `b` and 12 more</c>: at most five names, each in backticks.</summary>
    public static string Listed(IEnumerable<string> names)
    {
        var shown = new List<string>(Most);
        var more = 0;
        foreach (var name in names)
        {
            if (shown.Count < Most)
            {
                shown.Add($"`{name}`");
            }
            else
            {
                more++;
            }
        }

        return more == 0 ? Joined(shown) : $"{string.Join(", ", shown)} and {more} more";
    }

    /// <summary>The same for actions.</summary>
    public static string Listed(IReadOnlyList<AwsAction> actions) => Listed(actions, actions.Count);

    /// <summary>The same for <paramref name="total"/> actions of which at least the first five are given.</summary>
    public static string Listed(IReadOnlyList<AwsAction> first, int total)
    {
        var shown = new List<string>(Most);
        for (var i = 0; i < first.Count && i < Most; i++)
        {
            shown.Add($"`{first[i].FullName}`");
        }

        return total <= Most ? Joined(shown) : $"{string.Join(", ", shown)} and {total - Most} more";
    }

    /// <summary><c>a, b and c</c>.</summary>
    public static string Joined(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "nothing",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}",
    };

    /// <summary><c>1 action</c>, <c>2 actions</c>.</summary>
    public static string Counted(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";
}
