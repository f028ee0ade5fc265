namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>A kind of resource that a required phrase speaks of, and that its binding has nothing to do with: the change sets of <c>a stack and its change sets</c>.</summary>
internal static class UnusedNoun
{
    /// <summary>The first such word; null if there is none.</summary>
    public static string? In(Clause clause, Target? target, IReadOnlyList<BoundAccess> access)
    {
        ArgumentNullException.ThrowIfNull(clause);
        ArgumentNullException.ThrowIfNull(access);
        if (target is null || clause.Arns.Count > 0)
        {
            return null;
        }

        var placeholders = access.Select(one => one.Open).OfType<OpenResource>().SelectMany(open => open.Forms).SelectMany(ArnForm.Placeholders).ToHashSet(StringComparer.Ordinal);
        var resources = access.SelectMany(one => one.Resources).ToList();
        return clause.Nouns.Find(word => !IsInAction(word, access) && !Forms(word).Any(target.Words.Contains)
            && Called(word, target.Service) is { Count: > 0 } nouns && !nouns.Exists(noun => IsUsed(noun, target, placeholders, resources)));
    }

    private static List<Noun> Called(string word, string? service) => Nouns.All.Where(noun => noun.IsCalled(word, service)).ToList();

    private static bool IsUsed(Noun noun, Target target, HashSet<string> placeholders, List<string> resources) =>
        noun.Forms.Count == 0
        || (target.NounOrDefault is { } main && main.Service == noun.Service && (main.Types.Intersect(noun.Types).Any() || main.Types.Intersect(noun.Holds).Any() || noun.Types.Intersect(main.Holds).Any()))
        || placeholders.Contains(noun.Placeholder)
        || resources.Exists(resource => noun.Forms.Any(form => ArnForm.Fill(form, _ => "*") is var pattern && Policies.WildcardPattern.Overlaps(pattern, resource)));

    private static IEnumerable<string> Forms(string word) => TargetReader.Forms(word.Replace(" ", "", StringComparison.Ordinal));

    private static bool IsInAction(string word, IReadOnlyList<BoundAccess> access) => Forms(word)
        .Any(form => access.SelectMany(one => one.Actions).Any(action => action.Contains(form, StringComparison.OrdinalIgnoreCase)));
}
