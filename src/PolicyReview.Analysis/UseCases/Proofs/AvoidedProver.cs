using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.UseCases.Bindings;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>Proves an avoided phrase in its form, and says which kind of no it is.</summary>
internal sealed class AvoidedProver(EffectiveAccess access, ServiceCatalogue catalogue)
{
    // So many actions are asked about at a time: the engine compares each with every action AWS has.
    private const int Batch = 400;
    private const int TellingActions = 3;
    private const int MostDenied = 4;

    public AvoidedProof Prove(string useCase, Binding binding)
    {
        if (!binding.IsBound)
        {
            return new AvoidedProof(useCase, binding, AvoidedStatus.Unbound, null, [binding.Problem ?? "The binding names no access."]);
        }

        return binding.Form == BindingForm.NotAllOf ? new PowerProver(access, catalogue).Prove(useCase, binding)
            : Undeniable(binding) is { } always ? new AvoidedProof(useCase, binding, AvoidedStatus.Allowed, always, ["AWS answers it to whoever signs a request, and no policy can deny it."])
            : NoneBeyond(useCase, binding);
    }

    // Named by itself, such an action is never kept out; of a pattern it is the one that nobody means.
    private ProofWitness? Undeniable(Binding binding) => binding.Access.SelectMany(one => one.Actions).FirstOrDefault(SpecialRules.NeedsNoPermission) is { } action && binding.Bound.Count == 0
        ? access.Ask(new AccessRequest(RequestPrincipal.TryParse("arn:aws:iam::111122223333:role/example")!, action, "*"))
        : null;

    private AvoidedProof NoneBeyond(string useCase, Binding binding)
    {
        var bound = Bound(binding);
        foreach (var asked in Batches(binding.Access))
        {
            var difference = access.Difference(access.Whole.Within(asked), bound);
            if (difference.Standing != DifferenceStanding.None)
            {
                return Allowed(useCase, binding, difference, bound);
            }
        }

        var (kind, statements) = KindOfNo(binding, bound);
        return new AvoidedProof(useCase, binding, kind, null, []) { Statements = statements };
    }

    private AvoidedProof Allowed(string useCase, Binding binding, AccessDifference difference, AccessSet bound)
    {
        var witness = Telling(binding, bound) ?? Witness(difference);
        return witness is not null
            ? new AvoidedProof(useCase, binding, AvoidedStatus.Allowed, witness, [])
            : new AvoidedProof(useCase, binding, AvoidedStatus.Undecided, null, [.. difference.Reasons.DefaultIfEmpty("A request was found, but Evaluation does not confirm it.")]);
    }

    private ProofWitness? Witness(AccessDifference difference) =>
        difference.Entries.Where(entry => entry.IsReplayed).Select(entry => access.Ask(entry.Witness)).FirstOrDefault(witness => witness.Decision == Decision.Allowed);

    // The actions that tell most stand first in a binding: rather s3:DeleteObject than an equivalent.
    private ProofWitness? Telling(Binding binding, AccessSet bound) => binding.Access
        .Where(one => one.Summary is null && one.Actions.Count > 1)
        .SelectMany(one => one.Actions.Take(TellingActions).Select(action => one with { Actions = [action] }))
        .Select(one => Witness(access.Difference(access.Whole.Within(AccessDocument.Meant(catalogue, [one])), bound)))
        .FirstOrDefault(witness => witness is not null);

    private (AvoidedStatus Status, IReadOnlyList<MatchedStatement> Statements) KindOfNo(Binding binding, AccessSet bound)
    {
        if (IsDenied(binding))
        {
            return (AvoidedStatus.ExplicitlyDenied, Denying(binding));
        }

        var capped = access.Whole.Layers.Count < 2 ? null
            : Batches(binding.Access).Select(asked => access.Difference(access.Identity.Within(asked), bound)).FirstOrDefault(difference => difference.Standing != DifferenceStanding.None);
        return capped is null ? (AvoidedStatus.NotGranted, [])
            : (AvoidedStatus.Capped, [.. capped.Entries.Select(entry => access.OfPermissions(entry.Statement)).OfType<MatchedStatement>().DistinctBy(statement => (statement.Policy, statement.Index))]);
    }

    // The statements that deny a request of the phrase, as Evaluation names them.
    private List<MatchedStatement> Denying(Binding binding) => Batches(binding.Access, isWhole: true)
        .SelectMany(asked => access.Difference(asked, AccessSet.Nothing).Entries.Take(1)).Take(MostDenied)
        .SelectMany(entry => access.Ask(entry.Witness).Statements).Where(statement => statement.Effect == Effect.Deny)
        .DistinctBy(statement => (statement.Policy, statement.Index)).ToList();

    // A Deny must stand against all of it, not only against what the policies would allow otherwise.
    private bool IsDenied(Binding binding) =>
        binding.Form == BindingForm.NoneOf
        && access.Statements.Any(statement => statement.Effect == Effect.Deny)
        && Batches(binding.Access, isWhole: true).All(asked => access.Difference(asked, access.Denied).Standing == DifferenceStanding.None);

    private AccessSet Bound(Binding binding) => binding.Bound.Count == 0 ? AccessSet.Nothing : AccessDocument.Meant(catalogue, binding.Bound);

    // Of thousands of actions only those are asked about that a statement allows; the others are in no policy.
    private IEnumerable<AccessSet> Batches(IReadOnlyList<BoundAccess> asked, bool isWhole = false)
    {
        foreach (var one in asked)
        {
            if (one.NotActions.Count > 0 || one.Actions.Count <= 20)
            {
                yield return AccessDocument.Meant(catalogue, [one]);
                continue;
            }

            foreach (var batch in one.Actions.Where(action => isWhole || access.MayGrant(action)).Chunk(Batch))
            {
                yield return AccessDocument.Meant(catalogue, [one with { Actions = batch }]);
            }
        }
    }
}
