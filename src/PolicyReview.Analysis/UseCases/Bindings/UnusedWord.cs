namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// What a required phrase names and its binding does not: <c>on cluster `main`</c> where the task's ARN has no cluster. Left out in silence, the phrase would be
/// proven for more, or for something else, than it says.
/// </summary>
internal static class UnusedWord
{
    /// <summary>The first name, ARN, account or region of the clause that none of the accesses uses; null if there is none.</summary>
    public static string? In(Clause clause, IReadOnlyList<BoundAccess> access)
    {
        var texts = access.SelectMany(Texts).ToList();
        bool IsPlaced(string place, string placeholder) => texts.Exists(text => text.Contains(place, StringComparison.Ordinal))
            || access.Any(one => one.Open is { } open && open.Forms.Any(form => ArnForm.Placeholders(form).Contains(placeholder)));
        return clause.Names.Select(name => name.Name).FirstOrDefault(name => !texts.Exists(text => Holds(text, name.Trim('*', '/'))))
            ?? clause.Arns.FirstOrDefault(arn => !texts.Contains(arn))
            ?? clause.Accounts.FirstOrDefault(account => !IsPlaced(account, "Account"))
            ?? clause.Regions.FirstOrDefault(region => !IsPlaced(region, "Region"));
    }

    // Not as a part of a longer word: `c` is not in "ecs".
    private static bool Holds(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (!IsOfWord(text, at - 1) && !IsOfWord(text, at + name.Length))
            {
                return true;
            }
        }

        return name.Length == 0;
    }

    private static bool IsOfWord(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_');

    private static IEnumerable<string> Texts(BoundAccess access) =>
    [
        .. access.Resources,
        .. access.Context.Values.SelectMany(values => values),
        .. access.Open is not { } open ? []
            : open.Names.Where(name => open.Forms.Any(form => ArnForm.Placeholders(form).Contains(name.Key))).SelectMany(name => name.Value),
    ];
}
