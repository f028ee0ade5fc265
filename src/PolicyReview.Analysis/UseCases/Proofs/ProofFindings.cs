using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>
/// What a proof leaves open, as findings: each stands under its phrase in the table, so that a person can mend it or accept it with a reason. What holds is no finding.
/// </summary>
public static class ProofFindings
{
    /// <summary>The findings of <paramref name="proof"/>, in table order, then excess, then what is not known of the policies.</summary>
    public static IEnumerable<Finding> Of(UseCaseTable table, UseCaseProof proof)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(proof);
        return proof.Required.Select(phrase => Required(table, phrase))
            .Concat(proof.Avoided.Select(phrase => Avoided(table, phrase)))
            .Concat(proof.Conflicts.Select(conflict => Conflict(table, conflict)))
            .Concat(proof.Trust.GroupBy(SameTrust).Select(rows => Trust(table, [.. rows])))
            .OfType<Finding>()
            .Concat(proof.Excess.Where(excess => !IsAvoided(excess, proof)).GroupBy(SameAccess).Select(group => Excess(table, [.. group])))
            .Concat(IsExcessOpen(proof) ? [Undecided("What is allowed beyond the table", [.. Messages(proof, ProofProblemKind.ExcessUndecided)], null)] : [])
            .Concat(Messages(proof, ProofProblemKind.NotReviewed).Select(message => Report(ProofChecks.PolicyNotReviewed, message)))
            .Concat(proof.Problems.Where(problem => problem.Kind == ProofProblemKind.NotAccepted).GroupBy(problem => problem.Policy)
                .Select(policy => Report(ProofChecks.PolicyNotAccepted, string.Join(' ', policy.Select(problem => problem.Message)))));
    }

    private static IEnumerable<string> Messages(UseCaseProof proof, ProofProblemKind kind) => proof.Problems.Where(problem => problem.Kind == kind).Select(problem => problem.Message);

    // What keeps a phrase from being decided mostly keeps the excess from it too: said once, at the phrase.
    private static bool IsExcessOpen(UseCaseProof proof) => (proof is { ExcessIsComplete: false, Excess.Count: 0 } || Messages(proof, ProofProblemKind.ExcessUndecided).Any())
        && proof.Required.All(phrase => phrase.Status != RequiredStatus.Undecided) && proof.Avoided.All(phrase => phrase.Status != AvoidedStatus.Undecided);

    /// <summary>True for excess that an avoided phrase names: it is granted all the same, which is said once, by that phrase.</summary>
    public static bool IsAvoided(ExcessAccess excess, UseCaseProof proof)
    {
        ArgumentNullException.ThrowIfNull(excess);
        ArgumentNullException.ThrowIfNull(proof);
        return proof.Avoided
            .Where(phrase => phrase is { Status: AvoidedStatus.Allowed, Binding.Form: BindingForm.NoneOf })
            .Any(phrase => excess.Actions.All(action => phrase.Binding.Access.Any(access => access.Resources.Contains("*") && access.Actions.Any(avoided => WildcardPattern.Covers(avoided, action, ignoreCase: true)))));
    }

    private static Finding? Required(UseCaseTable table, RequiredProof proof)
    {
        var place = Phrase(table, proof.UseCase, proof.Binding.Phrase, isRequired: true);
        var name = $"{QuotedPhrase.Of(proof.Binding.Phrase)} of `{proof.UseCase}`";
        return proof.Status switch
        {
            RequiredStatus.Proven => null,
            RequiredStatus.Missing => Report(ProofChecks.RequiredNotAllowed,
                $"{name} is required, but: {proof.Witness!.Words}{Sentences(proof.Reasons)}", "Allow it in the policy, or change the phrase or its binding.", place),
            RequiredStatus.ProvenIf => Report(ProofChecks.RequiredOnlyIf,
                $"{name} is allowed only if {string.Join(" and ", proof.Conditions.Select(condition => $"`{condition}`"))}.", "Confirm that the workload always sends this, by adding it to the binding; or drop the condition.", place),
            RequiredStatus.Unbound => Unbound(name, proof.Reasons, place),
            _ => Undecided(name, proof.Reasons, place),
        };
    }

    private static Finding? Avoided(UseCaseTable table, AvoidedProof proof)
    {
        var place = Phrase(table, proof.UseCase, proof.Binding.Phrase, isRequired: false);
        var name = $"{QuotedPhrase.Of(proof.Binding.Phrase)} of `{proof.UseCase}`";
        return proof.Status switch
        {
            AvoidedStatus.Allowed => Report(ProofChecks.AvoidedAllowed,
                $"{name} must never happen, but this request gets through. {proof.Witness!.Words}", "Take it out of the policy, deny it, or change the phrase with a reason.", place),
            AvoidedStatus.Unbound => Unbound(name, proof.Reasons, place),
            AvoidedStatus.Undecided => Undecided(name, proof.Reasons, place),
            _ => null,
        };
    }

    private static Finding Conflict(UseCaseTable table, TableConflict conflict) => Report(
        ProofChecks.TableConflict, conflict.Message, "No policy can do both.",
        Phrase(table, conflict.UseCase, conflict.Avoided, isRequired: false));

    // Rows of one role share its trust policy: what is wrong with it is one thing to mend.
    private static string SameTrust(TrustProof proof) => string.Join('\n', proof.Principal, proof.Expects, proof.Status, proof.Witness?.Words, string.Join(' ', proof.Reasons));

    private static Finding? Trust(UseCaseTable table, IReadOnlyList<TrustProof> rows)
    {
        var proof = rows[0];
        var name = $"`{proof.Principal}` of {Listed(rows.Select(row => row.UseCase))}";
        var place = table.Rows.FirstOrDefault(row => row.Name.Text == proof.UseCase)?.Principal.Span;
        var shown = proof.Witness is null ? "" : $" {proof.Witness.Words}";
        return proof.Status switch
        {
            TrustStatus.Open => Report(ProofChecks.TrustNotProven,
                $"{name} asks for: {proof.Expects}{shown}", Advice(proof, "Narrow the trust policy to that."), place)
                with { Title = "Somebody else may assume the role" },
            TrustStatus.Missing => Report(ProofChecks.TrustNotProven,
                $"{name} asks for: {proof.Expects}{shown}", Advice(proof, "Let it in the trust policy."), place)
                with { Title = "Who should assume the role may not", Type = FindingType.Warning },
            TrustStatus.Contradicted => Report(ProofChecks.TrustNotProven,
                $"{name} does not fit the submission. {proof.Expects}", Advice(proof, "Correct the row or the documents."), place)
                with { Title = "Principal does not fit the submission", Type = FindingType.Warning },
            TrustStatus.NotGiven => Report(ProofChecks.TrustNotGiven,
                $"{name} asks for a trust policy, and none was submitted: who may assume the role is not proven. {proof.Expects}", ProofChecks.TrustNotGiven.Descriptor.Advice, place),
            TrustStatus.Unbound => Report(ProofChecks.TrustNotProven,
                $"{name}: the words do not say who assumes the role, so nothing is proven of the trust policy.", Advice(proof, "Say who assumes the role."), place)
                with { Title = "Principal is not understood", Type = FindingType.Warning },
            TrustStatus.Undecided => Undecided(name, proof.Reasons, place),
            _ => null,
        };
    }

    // Fifty statements that allow one action on a prefix each are one thing to answer.
    private static string SameAccess(ExcessAccess excess) => string.Join('\n', [.. excess.Actions, "", .. excess.Conditions, "", excess.OfferedBy ?? "", excess.IsWider ? "wider" : ""]);

    private static Finding Excess(UseCaseTable table, IReadOnlyList<ExcessAccess> same)
    {
        var first = same[0];
        var conditions = first.Conditions.Count == 0 ? "" : $" when {string.Join(" and ", first.Conditions)}";
        return Report(
            ProofChecks.ExcessAccess,
            $"{Listed(first.Actions)} on {Listed(same.SelectMany(excess => excess.Resources).Distinct().DefaultIfEmpty("*"))}{conditions}: {(first.IsWider ? "it is required, but not this widely" : "no phrase requires it")}. {first.Witness.Words}",
            first.OfferedBy is { } phrase
                ? $"{QuotedPhrase.Of(phrase)} often goes with it: tick it in that binding if it is needed, else take it out."
                : "Take it out of the policy, or say in the table what needs it.",
            table.Rows is [var row, ..] ? row.Required.Span : null)
            with { Type = first.OfferedBy is null ? FindingType.Warning : FindingType.Suggestion, Title = first.IsWider ? "Wider than asked for" : ProofChecks.ExcessAccess.Descriptor.Title };
    }

    private static Finding Unbound(string name, IReadOnlyList<string> reasons, SourceSpan? place) => Report(
        ProofChecks.PhraseNotBound, $"{name} stands for no permissions yet.{Sentences(reasons)}",
        "Bind it by hand below, say it another way, or accept it with a reason.", place);

    private static Finding Undecided(string name, IReadOnlyList<string> reasons, SourceSpan? place) => Report(
        ProofChecks.PhraseUndecided, $"{name} could be neither proved nor refuted.{Sentences(reasons)}",
        "Read the statements yourself and accept it with what you found, or write them more simply.", place);

    private static Finding Report(SubmissionCheck check, string message) => check.Descriptor.Report(new RuleHit(message, []));

    private static Finding Report(SubmissionCheck check, string message, string advice, SourceSpan? place) =>
        check.Descriptor.Report(new RuleHit(message, place is { } span ? [new Location([], span)] : []) { Advice = advice });

    private static SourceSpan? Phrase(UseCaseTable table, string useCase, string phrase, bool isRequired) => table.Rows
        .Where(row => row.Name.Text == useCase).SelectMany(row => (isRequired ? row.Required : row.Avoided).Phrases)
        .FirstOrDefault(candidate => candidate.Text == phrase)?.Span;

    private static string Advice(TrustProof proof, string otherwise) => proof.Reasons.Count == 0 ? otherwise : string.Join(' ', proof.Reasons);

    private static string Sentences(IReadOnlyList<string> reasons) => string.Concat(reasons.Select(reason => $" {reason}"));

    private static string Listed(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        var shown = string.Join(", ", all.Take(8).Select(text => text.StartsWith("not ", StringComparison.Ordinal) ? $"not `{text[4..]}`" : $"`{text}`"));
        return all.Count > 8 ? $"{shown} and {all.Count - 8} more" : shown;
    }
}
