using PolicyReview.Analysis.AccessSets.Resources;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Escalation;

/// <summary>
/// The resources that one request of an action needs at once: an instance is started only if its image, its subnet and the instance itself are all allowed.
/// <see href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html"/>
/// </summary>
internal static class NeededResources
{
    /// <summary>Forms of resources, of each of which one must be allowed; a single null where any resource of the action will do.</summary>
    public static IReadOnlyList<ResourceForms?> Of(EscalationAction needs, ServiceCatalogue catalogue)
    {
        var pattern = ActionPattern.Parse(needs.Action);
        if (catalogue.FindAction(pattern.Service, pattern.Name) is not { Resources.Count: > 1 } action)
        {
            return [null];
        }

        var required = action.Resources.Where(resource => resource.IsRequired).Select(resource => resource.Type.Name).Except(needs.OneOf.SelectMany(types => types));
        var all = needs.OneOf.Concat(required.Select(type => (IReadOnlyList<string>)[type])).Select(ResourceForms? (types) => ResourceForms.Of(action, types)).ToList();
        return all.Count > 0 ? all : [null];
    }
}
