using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Implementation.TestPlans.Generation;

/// <summary>Who may assume the role, and the same request by somebody else. Of a trust policy that is open, the request that gets through: it must be denied.</summary>
internal sealed class TrustCases(ConcreteRequests requests, PolicyComparer comparer)
{
    private const string OtherService = "ec2.amazonaws.com";

    public IEnumerable<PlannedCase> Of(UseCaseProof proof, NamedPolicy? trust) => trust is null ? [] : proof.Trust.SelectMany(row => row.Status switch
    {
        TrustStatus.Proven => Proven(row, trust),
        TrustStatus.Open when row.Witness is { } witness => [Case(witness.Request, witness.Request.Principal, ExpectedAccess.Denied, $"{row.UseCase}: nobody but {row.Principal}")],
        _ => [],
    });

    private IEnumerable<PlannedCase> Proven(TrustProof row, NamedPolicy trust)
    {
        foreach (var request in comparer.Difference(AccessSet.Of(trust.Document), AccessSet.Nothing).Entries.Select(entry => entry.Witness).Where(TestPolicies.AssumesRole))
        {
            yield return Case(request, request.Principal, ExpectedAccess.Allowed, $"{row.UseCase}: {row.Principal}");
            if (Stranger(request) is { } stranger)
            {
                yield return Case(stranger, stranger.Principal, ExpectedAccess.Denied, $"{row.UseCase}: nobody but {row.Principal}");
            }
        }
    }

    private static AccessRequest? Stranger(AccessRequest request)
    {
        if (request.Principal.Kind == PrincipalKind.Service)
        {
            return request.Principal.Value == OtherService ? null : new AccessRequest(RequestPrincipal.Service(OtherService), request.Action, request.Resource, request.Context);
        }

        var subject = request.Context.Keys.FirstOrDefault(key => key.EndsWith(":sub", StringComparison.OrdinalIgnoreCase));
        return subject is null ? null : new AccessRequest(request.Principal, request.Action, request.Resource, new RequestContext(
            request.Context.Keys.Select(key => KeyValuePair.Create(key, key == subject ? ["repo:somebody-else/fork:ref:refs/heads/main"] : request.Context.ValuesOf(key)!))));
    }

    private PlannedCase Case(AccessRequest request, RequestPrincipal principal, ExpectedAccess expected, string why) =>
        new(new AccessRequest(principal, request.Action, requests.Principal.Value, request.Context), expected, why);
}
