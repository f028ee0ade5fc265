using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>The actions of all services with an effect: "updates", "deletes".</summary>
internal static class EffectOnEverything
{
    private static readonly BoundedMemo<(ServiceCatalogue, string), IReadOnlyList<string>> Known = new(16, _ => 1);
    private static readonly Target Anything = new(null, null, [], new Dictionary<string, IReadOnlyList<string>>(), null);

    /// <summary>The actions, by name; action patterns from the verb table among them.</summary>
    public static IReadOnlyList<string> Of(ServiceCatalogue catalogue, string verb) => Known.Of((catalogue, verb), _ =>
        [.. catalogue.Prefixes.Select(catalogue.FindService).OfType<AwsService>().SelectMany(service => OfService(service, verb)).Distinct()]);

    /// <summary>The access; null if the verb has no such effect.</summary>
    public static BoundAccess? Access(ServiceCatalogue catalogue, string verb, IReadOnlyList<string> resources)
    {
        var actions = verb == "any" ? [] : Of(catalogue, verb);
        return actions.Count == 0 ? null : new BoundAccess(actions, resources) { Effect = verb, Summary = Words(verb, actions.Count) };
    }

    /// <summary>What to show instead of thousands of names.</summary>
    public static string Words(string verb, int count) => verb switch
    {
        "update" or "write" or "manage" => $"Write, Tagging and Permissions management of every service ({count:N0} actions)",
        "delete" => $"every action that deletes, of every service ({count:N0} actions)",
        _ => $"{verb}, of every service ({count:N0} actions)",
    };

    // Where a reviewed row says what the verb means for the service, access levels are too coarse: kms:Decrypt is Write.
    private static IEnumerable<string> OfService(AwsService service, string verb)
    {
        var row = VerbTable.FindAvoided(service.Prefix, verb, null, isOfKind: false);
        return row is not null && verb != "delete"
            ? AvoidedClauseBinder.Of(row, service)
            : ActionSearch.WithEffect(service, verb, Anything).Select(action => action.FullName).Concat(row?.Actions ?? []);
    }
}
