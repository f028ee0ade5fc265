using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.TestPlans.Generation;

/// <summary>Names cases so that a list of them can be read: "denies s3:DeleteObject on example-uploads/incoming/example".</summary>
internal sealed class CaseNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Of(PlannedCase planned)
    {
        var verb = planned.Expected == ExpectedAccess.Allowed ? "allows" : "denies";
        var name = $"{verb} {Sender(planned.Request)}{planned.Request.Action} on {Resource(planned.Request)}{Context(planned.Request.Context)}";
        var unique = name;
        for (var number = 2; !_taken.Add(unique); number++)
        {
            unique = $"{name} ({number})";
        }

        return unique;
    }

    private static string Sender(AccessRequest request) => request.Principal.HasIdentityPolicies ? "" : $"{request.Principal.Value[(request.Principal.Value.LastIndexOf('/') + 1)..]} ";

    private static string Resource(AccessRequest request) =>
        request.Resource == "*" ? "any resource" : ArnPattern.TryParse(request.Resource)?.Resource ?? request.Resource;

    private static string Context(RequestContext context)
    {
        var keys = context.Keys.Order(StringComparer.OrdinalIgnoreCase)
            .Select(key => context.ValuesOf(key) is { Count: > 0 } values ? $"{key} = {string.Join(", ", values)}" : $"no {key}").ToList();
        return keys.Count == 0 ? "" : $" with {string.Join(" and ", keys)}";
    }
}
