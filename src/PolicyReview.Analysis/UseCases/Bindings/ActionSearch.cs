using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Looks for a service's actions by a verb and a kind of resource.</summary>
internal static class ActionSearch
{
    private const AccessLevels Changing = AccessLevels.Write | AccessLevels.Tagging | AccessLevels.PermissionsManagement;

    // "update" alone is everything that changes something; of one service's resource it is what is called so.
    private static readonly string[] Broad = ["update", "write", "manage", "any", "read", "list", "tag", "grant"];

    /// <summary>Actions whose very name is the verb and the resource, the shortest first: create, bucket → <c>s3:CreateBucket</c>.</summary>
    public static IEnumerable<string> ByName(AwsService service, string verb, Target target) => VerbWords.ApiVerbs(verb)
        .Select(api => target.Words.SelectMany(TargetReader.Forms).Select(words => service.FindAction(api + words)).OfType<AwsAction>().Select(action => action.FullName).ToList())
        .FirstOrDefault(found => found.Count > 0)?.Distinct().OrderBy(name => name.Length) ?? Enumerable.Empty<string>();

    /// <summary>Actions of the verb's access level on the kind of resource; deletes only where deleting is meant.</summary>
    public static IEnumerable<string> ByLevel(AwsService service, string verb, Target target)
    {
        var levels = VerbWords.Levels(verb);
        List<AwsAction> Found(AccessLevels among) =>
        [
            .. service.Actions
                .Where(action => among == AccessLevels.None ? IsNamed(action, verb) : (action.Levels & among) != 0)
                .Where(action => verb is "manage" or "delete" || !IsDelete(action))
                .Where(action => IsAbout(action, target)),
        ];
        var found = Found(levels);
        if (verb == "read" && found.TrueForAll(IsOfTags))
        {
            // Where reading means describing, AWS calls it List: a snapshot of RDS is not read by its tags.
            found = [.. Found(levels | AccessLevels.List).Where(action => !IsOfTags(action))];
        }

        var close = found.Where(action => IsNamedAfter(action, target) || IsRequiredBy(action, target)).ToList();
        return (close.Count > 0 ? close : found).Select(action => action.FullName);
    }

    private static bool IsOfTags(AwsAction action) => action.Name.Contains("Tag", StringComparison.Ordinal);

    // What merely may touch the resource is left out where something is about it: of network interfaces not the flow logs.
    private static bool IsRequiredBy(AwsAction action, Target target) =>
        target.Noun is not { } noun || action.Resources.Any(resource => resource.IsRequired && noun.Types.Contains(resource.Type.Name));

    /// <summary>Everything with the verb's effect, for what is avoided.</summary>
    public static IEnumerable<AwsAction> WithEffect(AwsService service, string verb, Target target)
    {
        var levels = verb is "update" or "write" or "manage" ? Changing : VerbWords.Levels(verb);
        return service.Actions
            .Where(action => verb == "delete" ? IsDelete(action) : Broad.Contains(verb) ? (action.Levels & levels) != 0 : IsNamed(action, verb) || IsEquivalent(action, verb))
            .Where(action => target.Noun is null && target.Words.Count == 0 || IsAbout(action, target) || IsInside(action, target));
    }

    // To avoid a bucket is to avoid its objects.
    private static bool IsInside(AwsAction action, Target target) =>
        target.Noun is { } noun && action.Resources.Any(resource => noun.Holds.Contains(resource.Type.Name));

    private static bool IsDelete(AwsAction action) => action.IsDelete
        || (action.Levels.HasFlag(AccessLevels.Write) && (action.Name.Contains("Delete", StringComparison.Ordinal) || action.Name.StartsWith("ScheduleKeyDeletion", StringComparison.Ordinal)));

    private static bool IsNamed(AwsAction action, string verb) => Begins(action, VerbWords.ApiVerbs(verb));

    private static bool IsEquivalent(AwsAction action, string verb) =>
        (action.Levels & Changing) != 0 && Begins(action, VerbWords.Equivalents(verb));

    // BatchDisableStandards disables.
    private static bool Begins(AwsAction action, IReadOnlyList<string> verbs)
    {
        var name = action.Name.StartsWith("Batch", StringComparison.Ordinal) ? action.Name[5..] : action.Name;
        return verbs.Any(verb => name.StartsWith(verb, StringComparison.OrdinalIgnoreCase) || action.Name.StartsWith(verb, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsAbout(AwsAction action, Target target) =>
        (target.Noun is null && target.Words.Count == 0)
        || (target.Noun is { } noun && action.Resources.Any(resource => noun.Types.Contains(resource.Type.Name)))
        || IsNamedAfter(action, target);

    private static bool IsNamedAfter(AwsAction action, Target target) =>
        target.Words.SelectMany(TargetReader.Forms).Any(words => action.Name.Contains(words, StringComparison.OrdinalIgnoreCase));
}
