using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Access levels as the vocabulary's files write them: <c>Write Tagging</c>.</summary>
internal static class LevelWords
{
    public static AccessLevels Parse(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(AccessLevels.None, (levels, word) => levels | Enum.Parse<AccessLevels>(word));

    /// <summary>"Write, Tagging and Permissions management".</summary>
    public static string Of(AccessLevels levels)
    {
        List<string> names = [.. Enum.GetValues<AccessLevels>().Where(level => level != AccessLevels.None && levels.HasFlag(level)).Select(level => level.Name())];
        return names.Count > 1 ? $"{string.Join(", ", names[..^1])} and {names[^1]}" : string.Concat(names);
    }
}
