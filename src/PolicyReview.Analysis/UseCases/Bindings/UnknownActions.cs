using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.UseCases.Bindings;

/// <summary>Actions that AWS does not have. A misspelled one is never allowed, so that what was meant would pass for kept out.</summary>
public static class UnknownActions
{
    /// <summary>What is wrong with the first such action of <paramref name="accesses"/>, and what was probably meant; null if there is none.</summary>
    public static string? ProblemOf(IEnumerable<BoundAccess> accesses, ServiceCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(accesses);
        ArgumentNullException.ThrowIfNull(catalogue);
        return accesses.SelectMany(access => access.Actions.Concat(access.NotActions)).FirstOrDefault(action => catalogue.ActionsMatching(ActionPattern.Parse(action)).Count == 0) is { } unknown
            ? FormattableString.Invariant($"AWS has no action `{unknown}` (data of {catalogue.Manifest.Date:yyyy-MM-dd}). {Meant(unknown, catalogue)}")
            : null;
    }

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
