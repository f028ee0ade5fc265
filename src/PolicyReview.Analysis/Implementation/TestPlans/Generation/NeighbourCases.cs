using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;

namespace PolicyReview.Analysis.Implementation.TestPlans.Generation;

/// <summary>
/// Requests that lie next to what is required, where mistakes are made: the same on another bucket or table, without the declared context, a delete of what may be
/// read or written, any IAM action.
/// </summary>
internal sealed class NeighbourCases(ConcreteRequests requests, ServiceCatalogue catalogue)
{
    private const string Other = "other-";

    private readonly TellingActions _telling = new(catalogue);

    public IReadOnlyList<PlannedCase> Of(IReadOnlyList<PlannedCase> allowed) =>
    [
        .. from planned in allowed.DistinctBy(planned => planned.Request.Resource).SelectMany(Deletes)
               .Concat(allowed.DistinctBy(planned => planned.Request.Resource).SelectMany(Elsewhere))
               .Concat(allowed.SelectMany(WithoutContext))
               .Append(OwnRole())
           where !requests.IsRequired(planned.Request)
           select planned,
    ];

    private IEnumerable<PlannedCase> Deletes(PlannedCase planned) => planned.Request.Resource == "*" ? [] :
        _telling.Deletes(ActionPattern.Parse(planned.Request.Action).Service, planned.Request.Resource)
            .Select(action => Denied(new AccessRequest(requests.Principal, action, planned.Request.Resource), "What the role works with, deleted"))
            .Where(delete => !requests.IsRequired(delete.Request)).Take(1);

    private IEnumerable<PlannedCase> Elsewhere(PlannedCase planned)
    {
        if (ArnPattern.TryParse(planned.Request.Resource) is not { } arn)
        {
            yield break;
        }

        var other = arn with { Resource = OtherName(arn) };
        yield return Denied(requests.With(planned.Request, other.ToString(), planned.Request.Context), $"Another {Noun(planned.Request)}");
    }

    private IEnumerable<PlannedCase> WithoutContext(PlannedCase planned) => planned.Request.Context.Keys.Order(StringComparer.OrdinalIgnoreCase).Select(key => Denied(
        requests.With(planned.Request, planned.Request.Resource, new RequestContext(
            planned.Request.Context.Keys.Where(other => other != key).Select(other => KeyValuePair.Create(other, planned.Request.Context.ValuesOf(other)!)))),
        $"Without {key}"));

    private PlannedCase OwnRole() => Denied(new AccessRequest(requests.Principal, "iam:AttachRolePolicy", requests.Principal.Value), "The role gives itself more");

    private static PlannedCase Denied(AccessRequest request, string why) => new(request, ExpectedAccess.Denied, why);

    // other-bucket/incoming/a, table/other-orders, log-group:/other/aws/lambda/app, other-topic
    private static string OtherName(ArnPattern arn)
    {
        var start = arn.Service == "s3" ? 0 : arn.Resource.IndexOfAny(['/', ':']) + 1;
        return start < arn.Resource.Length && arn.Resource[start] == '/'
            ? $"{arn.Resource[..start]}/other{arn.Resource[start..]}"
            : arn.Resource.Insert(start, Other);
    }

    private string Noun(AccessRequest request)
    {
        var pattern = ActionPattern.Parse(request.Action);
        var type = catalogue.FindAction(pattern.Service, pattern.Name)?.Resources.FirstOrDefault(resource => resource.Type.Arn.Overlaps(request.Resource))?.Type.Name;
        return type switch { null => "resource", "object" => "bucket", "log-stream" => "log group", _ => type.Replace('-', ' ') };
    }
}
