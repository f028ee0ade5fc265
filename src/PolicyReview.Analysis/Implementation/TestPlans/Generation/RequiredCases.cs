using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Implementation.TestPlans.Generation;

/// <summary>For every required phrase each action on each resource, in the context that the workload declares: allowed.</summary>
/// <param name="requests">Where requests come from.</param>
/// <param name="hasResourcePolicy">True if the plan has the policy of a resource.</param>
internal sealed class RequiredCases(ConcreteRequests requests, bool hasResourcePolicy)
{
    private readonly List<string> _leftOut = [];

    /// <summary>What has no case, one sentence each.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    public IReadOnlyList<PlannedCase> Of(UseCaseProof proof) => [.. proof.Required.SelectMany(Cases)];

    private IEnumerable<PlannedCase> Cases(RequiredProof phrase)
    {
        var why = $"{phrase.UseCase}: {phrase.Binding.Phrase}";
        if (!phrase.Binding.IsBound)
        {
            _leftOut.Add($"{QuotedPhrase.Of(phrase.Binding.Phrase)} of `{phrase.UseCase}` is not bound, so no request shows that it is allowed.");
            yield break;
        }

        foreach (var access in phrase.Binding.Access)
        {
            var parts = access.NotActions.Count > 0
                ? access.Resources.Select(resource => access with { Resources = [resource] })
                : access.Actions.SelectMany(action => access.Resources.Select(resource => access with { Actions = [action], Resources = [resource] }));
            foreach (var request in parts.Select(part => requests.Find(part, AccessSet.Nothing)).OfType<AccessRequest>())
            {
                if (request.ResourceAccount != requests.Principal.Account)
                {
                    _leftOut.Add($"`{request.Action}` on `{request.Resource}` goes to another account, where a resource policy decides as well. Add the case by hand, with that policy.");
                }
                else if (!hasResourcePolicy && SpecialRules.NeedsResourcePolicy(request))
                {
                    _leftOut.Add($"`{request.Action}` on `{request.Resource}` is allowed only as far as the resource's own policy says. Add the case by hand, with that policy.");
                }
                else
                {
                    yield return new PlannedCase(request, ExpectedAccess.Allowed, why);
                }
            }
        }
    }
}
