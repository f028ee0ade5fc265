using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// Whether an action can work on a resource as a policy writes it, by the ARN formats of its resource types. An action without
/// resource types works only with <c>*</c>.
/// </summary>
internal static class ActionResources
{
    /// <summary>True if <paramref name="resource"/> may name something <paramref name="action"/> works on.</summary>
    public static bool Fits(AwsAction action, string resource) =>
        resource is "*" or "" || WildcardPattern.Covers(PolicyVariables.ToWildcards(resource), "arn:*") || action.Resources.Any(type => type.Type.Arn.Overlaps(resource));

    /// <summary>True if one of <paramref name="resources"/> fits.</summary>
    public static bool AnyFits(AwsAction action, StringElement resources) => resources.Values.Any(entry => Fits(action, entry.Value));
}
