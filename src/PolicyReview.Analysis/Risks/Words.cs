namespace PolicyReview.Analysis.Risks;

/// <summary>Lists in sentences.</summary>
internal static class Words
{
    private const int Most = 5;

    /// <summary><c>`a`, `b` and 12 more</c>: at most five names, each in backticks.</summary>
    public static string Listed(IEnumerable<string> names)
    {
        var all = names.Select(name => $"`{name}`").ToList();
        return all.Count switch
        {
            0 => "nothing",
            1 => all[0],
            <= Most => $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}",
            _ => $"{string.Join(", ", all.Take(Most))} and {all.Count - Most} more",
        };
    }
}
