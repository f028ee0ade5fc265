using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Web.Pages.Review.Completion;

/// <summary><c>GET /reference/keys?action=s3:PutObject&amp;text=sse</c>: condition keys that a request of the action carries, as a JSON list; its own come before the global ones.</summary>
public static class ConditionKeyCompletion
{
    private const int Most = 60;

    internal static void MapConditionKeyCompletion(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/reference/keys", (string? action, string? text) => Results.Json(Find(ServiceCatalogue.Embedded, action ?? "", text ?? ""))).RequireAuthorization();

    /// <summary>The keys of <paramref name="action"/>, and the global ones, that hold <paramref name="text"/>; for an action that AWS does not have, the global ones alone.</summary>
    public static IReadOnlyList<string> Find(ServiceCatalogue catalogue, string action, string text)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(text);
        var known = action.Trim().Split(':') is [var service, var name] ? catalogue.FindAction(service, name) : null;
        return [.. (known?.ConditionKeys ?? []).Concat(GlobalConditionKeys.All.Select(key => key.Name)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(key => key.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase)).Take(Most)];
    }
}
