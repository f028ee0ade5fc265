using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Web.Pages.Review.Completion;

/// <summary><c>GET /reference/actions?text=s3:get</c>: actions whose name holds the text, as a JSON list; those that begin with it come first.</summary>
public static class ActionCompletion
{
    private const int Most = 30;

    internal static void MapActionCompletion(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/reference/actions", (string? text) => Results.Json(Find(ServiceCatalogue.Embedded, text ?? ""))).RequireAuthorization();

    /// <summary>Actions that fit <paramref name="text"/>: within one service once a colon is typed, else services by their beginning and actions of any by name.</summary>
    public static IReadOnlyList<string> Find(ServiceCatalogue catalogue, string text)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(text);
        var (service, name) = text.Trim().Split(':', 2) is [var prefix, var rest] ? (prefix, rest) : (null, text.Trim());
        var services = service is not null ? [service] : catalogue.Prefixes.Where(prefix => prefix.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        var wanted = service is null ? "" : name;
        return [.. services.Select(catalogue.FindService).OfType<AwsService>().SelectMany(known => known.Actions)
            .Where(action => action.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            .OrderBy(action => !action.Name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)).ThenBy(action => action.FullName, StringComparer.Ordinal)
            .Take(Most).Select(action => action.FullName)];
    }
}
