using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.UseCases.Drafts;

/// <summary>Denies what is avoided and what a policy that the role has already would allow. What the draft alone allows is required, and never denied.</summary>
internal sealed class DenyPlan
{
    private readonly List<string> _problems = [];

    /// <summary>Why some avoided phrase has no Deny, one sentence or two each.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The statements for the phrases that <paramref name="proof"/> finds allowed, without their Sids.</summary>
    public IReadOnlyList<DraftedStatement> Of(UseCaseProof proof) =>
        [.. proof.Avoided.Where(phrase => phrase.Status == AvoidedStatus.Allowed).SelectMany(Statements)];

    private IEnumerable<DraftedStatement> Statements(AvoidedProof phrase)
    {
        var binding = phrase.Binding;
        if (binding.Form == BindingForm.NotAllOf)
        {
            return Refuse(phrase, "Detach the policy that grants it; a Deny of all of it would deny what is required too.");
        }

        if (binding.Access.Any(access => access.Except.Count > 0 || access.Context.Count > 0) || binding.Bound.Any(bound => bound.Context.Count > 0 || bound.Except.Count > 0))
        {
            return Refuse(phrase, "Detach or narrow that policy; a Deny with these exceptions has to be written by hand.");
        }

        return binding.Access.Select(access => Statement(binding, access));
    }

    private static DraftedStatement Statement(Binding binding, BoundAccess access)
    {
        List<string> kept = [.. binding.Bound.SelectMany(bound => bound.Resources).Distinct()];
        var names = access.NotActions.Count > 0 ? access.NotActions : access.Actions;
        return new DraftedStatement(Effect.Deny, [binding.Phrase], names, kept.Count > 0 ? kept : access.Resources) { IsNotAction = access.NotActions.Count > 0, IsNotResource = kept.Count > 0 };
    }

    private IEnumerable<DraftedStatement> Refuse(AvoidedProof phrase, string advice)
    {
        _problems.Add($"{QuotedPhrase.Of(phrase.Binding.Phrase)} of `{phrase.UseCase}` is allowed by a policy that the role has already. {advice}");
        return [];
    }
}
