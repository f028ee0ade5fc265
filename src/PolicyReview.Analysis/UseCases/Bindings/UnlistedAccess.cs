using System.Text.RegularExpressions;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>
/// Requests that AWS never gets: an action that it does not have, a condition key that no request carries, an action on a resource that it is not for. A misspelled one is
/// never allowed, so that what was meant would pass for kept out.
/// </summary>
public static partial class UnlistedAccess
{
    /// <summary>What is wrong with the first such part of <paramref name="accesses"/>, and what was probably meant; null if there is none.</summary>
    public static string? ProblemOf(IEnumerable<BoundAccess> accesses, ServiceCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(accesses);
        ArgumentNullException.ThrowIfNull(catalogue);
        return accesses.Select(access => OfActions(access, catalogue) ?? OfKeys(access, catalogue) ?? OfPlaceholders(access) ?? OfResources(access, catalogue)).FirstOrDefault(problem => problem is not null);
    }

    private static string? OfActions(BoundAccess access, ServiceCatalogue catalogue) =>
        access.Actions.Concat(access.NotActions).FirstOrDefault(action => catalogue.ActionsMatching(ActionPattern.Parse(action)).Count == 0) is { } unknown
            ? FormattableString.Invariant($"AWS has no action `{unknown}` (data of {catalogue.Manifest.Date:yyyy-MM-dd}). {Meant(unknown, catalogue)}")
            : null;

    private static string? OfKeys(BoundAccess access, ServiceCatalogue catalogue) => access.Context.Keys.FirstOrDefault(key => catalogue.FindConditionKey(key) is null) is { } unknown
        ? FormattableString.Invariant($"AWS has no condition key `{unknown}` (data of {catalogue.Manifest.Date:yyyy-MM-dd}), so no request carries it. Look up the keys of the action under *Ask about a request*.")
        : null;

    // ${TableName} is of the reference, ${aws:username} of a policy.
    private static string? OfPlaceholders(BoundAccess access) => access.Resources.Concat(access.Except).Select(resource => Placeholder().Match(resource)).FirstOrDefault(match => match.Success) is { } found
        ? $"`{found.Value}` is the place of a name. Write the name, or `*` for any."
        : null;

    // A line may name several actions with several resources: each action is meant where it is for.
    private static string? OfResources(BoundAccess access, ServiceCatalogue catalogue) => access.Resources.Count == 0 ? null : access.Actions
        .Select(action => (Written: action, Known: catalogue.ActionsMatching(ActionPattern.Parse(action))))
        .Where(action => action.Known.Any(known => known.Resources.Count > 0) && action.Known.All(known => !access.Resources.Any(resource => IsFor(known, resource))))
        .Select(action => $"AWS never asks about `{action.Written}` on `{access.Resources[0]}`: it is for {string.Join(" or ", Forms(action.Known.First(known => known.Resources.Count > 0)))}.")
        .FirstOrDefault();

    /// <summary>True if requests of <paramref name="action"/> can be about <paramref name="resource"/>, an ARN as a policy writes it.</summary>
    public static bool IsFor(AwsAction action, string resource)
    {
        ArgumentNullException.ThrowIfNull(action);
        return resource == "*" || action.Resources.Any(known => known.Type.Arn.Overlaps(resource));
    }

    /// <summary>The ARN forms of the resources that <paramref name="action"/> is for, two at most.</summary>
    public static IEnumerable<string> Forms(AwsAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.Resources.Select(resource => $"`{resource.Type.Arn.Text}`").Distinct().Take(2);
    }

    [GeneratedRegex(@"\$\{[A-Za-z]\w*\}")]
    private static partial Regex Placeholder();

    private static string Meant(string unknown, ServiceCatalogue catalogue)
    {
        var pattern = ActionPattern.Parse(unknown);
        if (catalogue.FindService(pattern.Service) is not { } service)
        {
            return $"`{pattern.Service}` is no service prefix. Look the action up under *Ask about a request*.";
        }

        return Spelling.Nearest(pattern.Name, service.Actions.Select(action => action.Name)) is { } near
            ? $"Did you mean `{service.Prefix}:{near}`?"
            : "Look its name up under *Ask about a request*, which completes it.";
    }
}
