using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Implementation.TestPlans.Generation;

/// <summary>Finds requests that one could send, sent by the role that the plan tests.</summary>
internal sealed class ConcreteRequests
{
    private readonly PolicyComparer _comparer;
    private readonly PolicyEvaluator _required;

    public ConcreteRequests(UseCaseProof proof, PolicyComparer comparer, string? account)
    {
        _comparer = comparer;
        Principal = TestPrincipal.Of(proof, account);
        Access = [.. proof.Required.Where(phrase => phrase.Binding.IsBound).SelectMany(phrase => phrase.Binding.Access)];
        Required = Access.Count == 0 ? AccessSet.Nothing : AccessDocument.Of(comparer.Catalogue, Access);
        _required = new PolicyEvaluator(new PolicySet { IdentityPolicies = [.. Required.Layers[0].Select(document => new NamedPolicy("required", document))] });
    }

    /// <summary>The role.</summary>
    public RequestPrincipal Principal { get; }

    /// <summary>What all rows require.</summary>
    public IReadOnlyList<BoundAccess> Access { get; }

    /// <summary>The same as a set of requests.</summary>
    public AccessSet Required { get; }

    /// <summary>True if some row requires the request.</summary>
    public bool IsRequired(AccessRequest request) => _required.EvaluatePrincipalAlone(request).Decision == Decision.Allowed;

    /// <summary>A request of <paramref name="asked"/> that is not in <paramref name="except"/>; null if there is none.</summary>
    public AccessRequest? Find(BoundAccess asked, AccessSet except) =>
        _comparer.Difference(AccessDocument.Of(_comparer.Catalogue, [asked]), except).Entries.Where(entry => entry.IsReplayed).Select(entry => Sent(entry.Witness)).FirstOrDefault();

    /// <summary>The requests that are in the access and in no bound.</summary>
    public AccessSet Set(IReadOnlyList<BoundAccess> access) => access.Count == 0 ? AccessSet.Nothing : AccessDocument.Of(_comparer.Catalogue, access);

    /// <summary>The request as the role sends it.</summary>
    public AccessRequest Sent(AccessRequest request) => With(request, request.Resource, request.Context);

    /// <summary>The request with another resource or context.</summary>
    public AccessRequest With(AccessRequest request, string resource, RequestContext context) =>
        new(Principal, request.Action, resource, context, wildcardOnlyAction: request.IsWildcardOnly);
}
