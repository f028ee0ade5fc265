using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Reports;

/// <summary>Counts in words.</summary>
public static class FindingTally
{
    /// <summary>Such as "2 errors, 1 security warning"; "no findings" for none.</summary>
    public static string Of(IEnumerable<FindingType> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        var counts = types.GroupBy(type => type).OrderByDescending(group => group.Key).Select(group => Count(group.Count(), Word(group.Key))).ToList();
        return counts.Count == 0 ? "no findings" : string.Join(", ", counts);
    }

    /// <summary>Such as "1 file" and "2 files", "1 policy" and "2 policies".</summary>
    public static string Count(int number, string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return number == 1 ? $"1 {word}" : $"{number} {(word.EndsWith('y') ? $"{word[..^1]}ies" : $"{word}s")}";
    }

    private static string Word(FindingType type) => type switch
    {
        FindingType.Error => "error",
        FindingType.SecurityWarning => "security warning",
        FindingType.Warning => "warning",
        _ => "suggestion",
    };
}
