using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// Whether an action can work on a resource as a policy writes it, by the ARN formats of its resource types. An action without resource types
/// works only with <c>*</c>. Comparing grows with (actions × resources × lengths): a document may spend a fixed amount on it, and what is
/// left then counts as fitting.
/// </summary>
internal sealed class ActionResources(ServiceCatalogue catalogue)
{
    // Steps of comparing patterns: about 15 ms.
    private const int MostSteps = 4_000_000;
    private const int LongestCompared = 2_048;

    private static readonly BoundedMemo<(ArnTemplate Template, string Resource), bool> Known = new(50_000, _ => 1);

    private int _left = MostSteps;

    /// <summary>
    /// True if <paramref name="resource"/> may name something <paramref name="action"/> works on. What is no ARN of a known service
    /// counts as fitting: other rules report it.
    /// </summary>
    public bool Fits(AwsAction action, ResourceEntry resource)
    {
        if (resource.Arn is not { } arn || !IsReadable(arn) || IsAnyOf(action, arn) || HaveBothNames(action, arn))
        {
            return true;
        }

        foreach (var type in action.Resources)
        {
            if (Overlaps(type.Type.Arn, resource.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if one of <paramref name="resources"/> fits; those of the action's own service, which mostly do, are asked first.</summary>
    public bool FitsAny(AwsAction action, IReadOnlyList<ResourceEntry> resources) =>
        FitsOne(action, resources, ofOwnService: true) || FitsOne(action, resources, ofOwnService: false);

    private bool FitsOne(AwsAction action, IReadOnlyList<ResourceEntry> resources, bool ofOwnService)
    {
        foreach (var resource in resources)
        {
            if (resource.Arn?.Service == action.Service == ofOwnService && Fits(action, resource))
            {
                return true;
            }
        }

        return false;
    }

    // Services check some actions against ARNs they do not document; arn:aws:logs:*:*:* takes those in as well.
    private static bool IsAnyOf(AwsAction action, ArnPattern arn) => arn.Service == action.Service && arn.Resource.StartsWith('*');

    // Renamed in 2024; the ARNs of either name go with the actions of either
    // (https://docs.aws.amazon.com/dtconsole/latest/userguide/rename.html).
    private static bool HaveBothNames(AwsAction action, ArnPattern arn) =>
        arn.Service is "codeconnections" or "codestar-connections" && action.Service is "codeconnections" or "codestar-connections" && arn.Service != action.Service;

    // The service of an ARN may be a wildcard or variable; then anything can fit.
    private bool IsReadable(ArnPattern arn) =>
        WildcardPattern.HasWildcard(arn.Service) || arn.Service.Contains("${", StringComparison.Ordinal) || catalogue.IsArnService(arn.Service);

    private bool Overlaps(ArnTemplate template, string resource)
    {
        if (resource.Length > LongestCompared)
        {
            return true;
        }

        if (Known.TryFind((template, resource), out var known))
        {
            return known;
        }

        _left -= template.Text.Length * resource.Length;
        return _left < 0 || Known.Of((template, resource), static pair => pair.Template.Overlaps(pair.Resource));
    }
}
