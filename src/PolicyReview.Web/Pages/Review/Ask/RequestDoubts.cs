using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Web.Pages.Review.Ask;

/// <summary>What of a request AWS does not list, so that a mistyped request is not read as an answer about the policy.</summary>
internal static class RequestDoubts
{
    /// <summary>One sentence or two each; empty for a request that can be made.</summary>
    public static IReadOnlyList<string> Of(AccessRequest request, ServiceCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(catalogue);
        return [.. OfAction(request, catalogue), .. request.Context.Keys.Where(key => catalogue.FindConditionKey(key) is null).Select(key => $"AWS lists no condition key `{key}`: no request carries it.")];
    }

    private static IEnumerable<string> OfAction(AccessRequest request, ServiceCatalogue catalogue)
    {
        if (request.Action.Split(':', 2) is not [var service, var name])
        {
            yield break;
        }

        if (catalogue.FindAction(service, name) is not { } action)
        {
            var nearest = catalogue.SuggestAction(service, name) is { } known ? $" Is `{service}:{known}` meant?" : "";
            yield return $"AWS lists no action `{request.Action}`: a pattern of the policy may allow it all the same, but nothing is called so.{nearest}";
        }
        else if (action.Resources.Count > 0 && !UnlistedAccess.IsFor(action, request.Resource))
        {
            yield return $"AWS never asks about `{action.FullName}` on `{request.Resource}`: it is for {string.Join(" or ", UnlistedAccess.Forms(action))}.";
        }
    }
}
