using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Implementation.TestPlans.Generation;

/// <summary>For every required phrase each action on each resource, in the context that the workload declares: allowed.</summary>
internal sealed class RequiredCases(ConcreteRequests requests)
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
            _leftOut.Add($"`{phrase.Binding.Phrase}` of `{phrase.UseCase}` is not bound, so no request shows that it is allowed.");
            yield break;
        }

        foreach (var access in phrase.Binding.Access)
        {
            var parts = access.NotActions.Count > 0
                ? access.Resources.Select(resource => access with { Resources = [resource] })
                : access.Actions.SelectMany(action => access.Resources.Select(resource => access with { Actions = [action], Resources = [resource] }));
            foreach (var request in parts.Select(part => requests.Find(part, AccessSet.Nothing)).OfType<Evaluation.AccessRequest>())
            {
                if (request.ResourceAccount == requests.Principal.Account)
                {
                    yield return new PlannedCase(request, ExpectedAccess.Allowed, why);
                }
                else
                {
                    _leftOut.Add($"`{request.Action}` on `{request.Resource}` goes to another account, where a resource policy decides as well. Add the case by hand, with that policy.");
                }
            }
        }
    }
}
