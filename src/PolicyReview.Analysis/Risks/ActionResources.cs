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
    // Steps of comparing patterns: about 10 ms. The largest AWS managed policy needs a fraction.
    private const int MostSteps = 2_000_000;
    private const int StepsToAsk = 30;
    private const int LongestCompared = 2_048;

    private static readonly BoundedMemo<(ArnTemplate Template, string Resource), bool> Known = new(50_000, _ => 1);

    private readonly Dictionary<ArnTemplate, bool> _answers = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyList<ResourceEntry>? _compared;
    private int _left = MostSteps;

    /// <summary>True if there is nothing left to spend: everything fits from here on.</summary>
    public bool IsSpent => _left < 0;

    /// <summary>
    /// True if <paramref name="resource"/> may name something <paramref name="action"/> works on. What is no ARN of a known service
    /// counts as fitting: other rules report it.
    /// </summary>
    public bool Fits(AwsAction action, ResourceEntry resource)
    {
        _left -= StepsToAsk;
        if (_left < 0 || resource.Arn is not { } arn || IsAnyOf(action, arn))
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

        return HaveBothNames(action, arn) || !IsReadable(arn);
    }

    /// <summary>
    /// True if one of <paramref name="resources"/> fits. The actions of a statement mostly share their resource types, so that each type is
    /// compared once for a list.
    /// </summary>
    public bool FitsAny(AwsAction action, IReadOnlyList<ResourceEntry> resources)
    {
        if (!ReferenceEquals(resources, _compared))
        {
            _compared = resources;
            _answers.Clear();
        }

        foreach (var type in action.Resources)
        {
            if (IsSpent || OverlapsAny(type.Type.Arn, resources))
            {
                return true;
            }
        }

        foreach (var resource in resources)
        {
            if (Fits(action, resource))
            {
                return true;
            }
        }

        return false;
    }

    private bool OverlapsAny(ArnTemplate template, IReadOnlyList<ResourceEntry> resources)
    {
        if (_answers.TryGetValue(template, out var known))
        {
            return known;
        }

        var found = false;
        for (var i = 0; i < resources.Count && !found; i++)
        {
            _left -= StepsToAsk;
            found = IsSpent || Overlaps(template, resources[i].Value);
        }

        _answers.Add(template, found);
        return found;
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
