using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Implementation.TestPlans.Generation;

/// <summary>For every avoided phrase a few requests that must not get through, on the resources that the role works with where that is meant too.</summary>
internal sealed class AvoidedCases(ConcreteRequests requests)
{
    private const int MostCases = 2;
    private const int MostTried = 8;

    // What nobody needs who does not administer the account; a sample of "not all of".
    private static readonly string[] Powers = ["iam:CreateUser", "iam:AttachRolePolicy", "s3:DeleteBucket", "ec2:TerminateInstances", "rds:DeleteDBInstance"];

    private readonly HashSet<string> _services = [.. requests.Access.SelectMany(access => access.Actions).Select(action => ActionPattern.Parse(action).Service)];
    private readonly List<string> _leftOut = [];

    /// <summary>What has no case, one sentence each.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    public IReadOnlyList<PlannedCase> Of(UseCaseProof proof) => [.. proof.Avoided.SelectMany(Cases)];

    private List<PlannedCase> Cases(AvoidedProof phrase)
    {
        var found = Requests(phrase).Take(MostCases).Select(request => new PlannedCase(request, ExpectedAccess.Denied, $"{phrase.UseCase}: avoid {phrase.Binding.Phrase}")).ToList();
        if (found.Count == 0)
        {
            _leftOut.Add($"`{phrase.Binding.Phrase}` of `{phrase.UseCase}` has no case: {(phrase.Binding.IsBound ? "no request of it was found that no row requires." : "it is not bound.")}");
        }

        return found;
    }

    private IEnumerable<AccessRequest> Requests(AvoidedProof phrase)
    {
        var binding = phrase.Binding;
        if (phrase is { Status: AvoidedStatus.Allowed, Witness: { } witness, Binding.Form: not BindingForm.NotAllOf } && !requests.IsRequired(witness.Request))
        {
            yield return requests.Sent(witness.Request);
        }

        if (!binding.IsBound)
        {
            yield break;
        }

        var tried = binding.Form == BindingForm.NotAllOf ? Power(binding) : Beyond(binding);
        foreach (var request in tried.DistinctBy(request => request.Action))
        {
            yield return request;
        }
    }

    private IEnumerable<AccessRequest> Power(Binding binding)
    {
        var power = new PolicyEvaluator(new PolicySet { IdentityPolicies = [.. requests.Set(binding.Access).Layers[0].Select(document => new NamedPolicy("power", document))] });
        return Powers.Select(action => requests.Find(new BoundAccess([action], ["*"]), requests.Required)).OfType<AccessRequest>()
            .Where(request => power.EvaluatePrincipalAlone(request).Decision == Decision.Allowed).Take(1);
    }

    private IEnumerable<AccessRequest> Beyond(Binding binding)
    {
        var bound = requests.Set(binding.Bound);
        return binding.Access.SelectMany(Telling).SelectMany(one => Near(one).Select(near => requests.Find(near, bound)).OfType<AccessRequest>().Where(request => !requests.IsRequired(request)).Take(1));
    }

    // The actions of the services that the role uses first; the more telling ones stand first in a binding.
    private IEnumerable<BoundAccess> Telling(BoundAccess access) => access.NotActions.Count > 0
        ? [access]
        : access.Actions.OrderByDescending(action => _services.Contains(ActionPattern.Parse(action).Service)).Take(MostTried).Select(action => access with { Actions = [action] });

    // On what the role works with, then on anything.
    private IEnumerable<BoundAccess> Near(BoundAccess access) => requests.Access.SelectMany(required => required.Resources)
        .Where(resource => resource != "*" && !access.Resources.Contains(resource) && access.Resources.Any(pattern => WildcardPattern.Covers(pattern, resource))).Distinct().Take(MostTried)
        .Select(resource => access with { Resources = [resource] })
        .Append(access);
}
