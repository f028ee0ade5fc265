using PolicyReview.Analysis.AccessSets.Boxes;
using PolicyReview.Analysis.AccessSets.Patterns;
using PolicyReview.Analysis.AccessSets.Principals;
using PolicyReview.Analysis.Evaluation;

namespace PolicyReview.Analysis.AccessSets.Witnesses;

/// <summary>From a box to concrete requests in it.</summary>
internal sealed class WitnessBuilder(RequestSpace space)
{
    private const int MostPairs = 4;

    private readonly ActionResources _pairs = new(space);

    /// <summary>Requests in the box, the most natural first. Where a policy variable is involved, its key gets the value that makes the patterns match.</summary>
    public IEnumerable<AccessRequest> From(Box box)
    {
        foreach (var (action, resource) in _pairs.In(box).Take(MostPairs))
        {
            if (resource.Example is { } arn && RequestPrincipalOf(box) is { } principal)
            {
                var context = Context(box, principal);
                VariableValues.AddTo(context, space, box, arn);
                yield return new AccessRequest(principal, action, arn, new RequestContext(context));
            }
        }
    }

    private static RequestPrincipal? RequestPrincipalOf(Box box)
    {
        if (box[RequestSpace.PrincipalAt].Content.Values is not [var text])
        {
            return null;
        }

        string? After(string kind) => text.StartsWith(kind, StringComparison.Ordinal) ? text[kind.Length..] : null;
        return After(PrincipalText.Aws) is { } arn ? RequestPrincipal.TryParse(arn)
            : After(PrincipalText.Service) is { } service ? RequestPrincipal.Service(service)
            : After(PrincipalText.Federated) is { } provider ? RequestPrincipal.Federated(provider)
            : After(PrincipalText.CanonicalUser) is { } user ? RequestPrincipal.CanonicalUser(user)
            : RequestPrincipal.Anonymous;
    }

    // A key that must be absent is given without values, or AWS's own value for it would be taken.
    private Dictionary<string, IReadOnlyList<string>> Context(Box box, RequestPrincipal principal)
    {
        var context = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        for (var i = RequestSpace.PrincipalAt + 1; i < box.Cells.Length; i++)
        {
            var key = (KeyDimension)space.DimensionAt(i);
            var cell = box[i];
            if (cell != key.Everything)
            {
                context[key.Name] = cell.Content.Values ?? [];
            }
            else if (principal.Keys.ContainsKey(key.Name))
            {
                context[key.Name] = key.Everything.Content.Values ?? [];
            }
        }

        return context;
    }
}
