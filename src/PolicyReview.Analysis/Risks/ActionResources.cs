using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// Whether an action can work on a resource as a policy writes it, by the ARN formats of its resource types. An action without
/// resource types works only with <c>*</c>.
/// </summary>
internal static class ActionResources
{
    /// <summary>
    /// True if <paramref name="resource"/> may name something <paramref name="action"/> works on. What is no ARN of a known service
    /// counts as fitting: other rules report it.
    /// </summary>
    public static bool Fits(AwsAction action, string resource, ServiceCatalogue catalogue) =>
        ArnPattern.TryParse(resource) is not { } arn
        || !(WildcardPattern.HasWildcard(arn.Service) || PolicyVariables.AnyIn(arn.Service) || catalogue.IsArnService(arn.Service))
        || action.Resources.Any(type => type.Type.Arn.Overlaps(resource));

    /// <summary>True if one of <paramref name="resources"/> fits.</summary>
    public static bool AnyFits(AwsAction action, StringElement resources, ServiceCatalogue catalogue) =>
        resources.Values.Any(entry => Fits(action, entry.Value, catalogue));
}
