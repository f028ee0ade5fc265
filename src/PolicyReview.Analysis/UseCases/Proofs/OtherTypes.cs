using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>
/// Actions for which AWS lists several resource types as required, of which a binding names some: RunInstances on an instance is also asked about its
/// image, subnet and so on. The list does not tell "all of them" from "one of them" (a listener of either kind of load balancer), so it is a remark and no verdict.
/// Source: the column "Resource types" of https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html.
/// </summary>
internal static class OtherTypes
{
    // A longer list is one of alternatives: what a model can be invoked through.
    private const int MostOthers = 5;

    /// <summary>One sentence for each such action of <paramref name="binding"/>.</summary>
    public static IReadOnlyList<string> Of(ServiceCatalogue catalogue, Binding binding)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(binding);
        return
        [
            .. from named in binding.Access.SelectMany(access => access.Actions.Select(action => (Action: action, access.Resources))).GroupBy(pair => pair.Action, StringComparer.OrdinalIgnoreCase)
               where !WildcardPattern.HasWildcard(named.Key)
               let resources = named.SelectMany(pair => pair.Resources).ToList()
               let required = catalogue.ActionsMatching(ActionPattern.Parse(named.Key)).SelectMany(action => action.Resources).Where(resource => resource.IsRequired).Select(resource => resource.Type).ToList()
               let others = required.Where(type => !resources.Exists(type.Arn.Overlaps)).ToList()
               where others.Count is > 0 and <= MostOthers && others.Count < required.Count
               select $"AWS lists `{named.Key}` with {Listed(others)} as well. Where a call names such a resource it must be allowed too: name it in the phrase.",
        ];
    }

    private static string Listed(List<ResourceType> types) => types is [var only] ? $"`{only.Name}`"
        : $"{string.Join(", ", types.SkipLast(1).Select(type => $"`{type.Name}`"))} and `{types[^1].Name}`";
}
