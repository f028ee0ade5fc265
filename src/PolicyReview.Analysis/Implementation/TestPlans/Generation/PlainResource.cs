using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Implementation.TestPlans.Generation;

/// <summary>
/// The resource that AWS asks an action about, where a request names something inside of it: <c>logs:DeleteLogGroup</c> on <c>log-group:app:log-stream:l</c> is never asked, and denied whatever the
/// policies say, so that a test of it would pass for nothing.
/// </summary>
internal static class PlainResource
{
    /// <summary>The resource without what lies inside of it; as it is where the action is for that.</summary>
    public static string Of(AccessRequest request, ServiceCatalogue catalogue)
    {
        if (request.Action.Split(':') is not [var service, var name] || catalogue.FindAction(service, name) is not { Resources.Count: > 0 } action || ArnPattern.TryParse(request.Resource) is not { } arn)
        {
            return request.Resource;
        }

        if (!IsFor(action, request.Resource) || !IsOfAnother(action, request.Resource, catalogue))
        {
            return request.Resource;
        }

        var parts = arn.Resource.Split(':');
        return Enumerable.Range(1, parts.Length).Select(count => (arn with { Resource = string.Join(':', parts[..count]) }).ToString()).First(resource => IsFor(action, resource));
    }

    private static bool IsFor(AwsAction action, string resource) => action.Resources.Any(own => own.Type.Arn.Overlaps(resource));

    // Another type of the service says more of the resource than the action's own does.
    private static bool IsOfAnother(AwsAction action, string resource, ServiceCatalogue catalogue)
    {
        var own = action.Resources.Where(known => known.Type.Arn.Overlaps(resource)).Max(known => Colons(known.Type));
        return catalogue.FindService(action.Service)!.ResourceTypes.Any(type => Colons(type) > own && type.Arn.Overlaps(resource));
    }

    private static int Colons(ResourceType type) => type.Arn.Text.Count(letter => letter == ':');
}
