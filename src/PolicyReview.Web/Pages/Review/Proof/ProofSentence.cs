using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Web.Pages.Review.Proof;

/// <summary>The proof in one sentence, the first thing a reviewer reads: does it do what it must, and nothing it must not?</summary>
internal static class ProofSentence
{
    /// <summary>The worst thing first; what else does not hold follows in a few words, so that nothing hides behind it.</summary>
    public static (string Tone, string IconName, string Words, string Detail) Of(ReviewProof proof)
    {
        var missing = proof.Required.Count(phrase => !phrase.Verdict.Holds);
        var does = proof.Required.Count == 0 ? "Nothing is required" : missing == 0 ? "It does what it must" : $"{proof.Required.Count - missing} of {proof.Required.Count} required permissions are proven";
        return Failures(proof).ToList() is [var worst, .. var others]
            ? (worst.Tone, worst.IconName, does + worst.Ending, others.Count == 0 ? worst.Detail : $"{worst.Detail} Also: {string.Join("; ", others.Select(other => other.Short))}.")
            : WithoutFailure(proof, does);
    }

    // What a document or the table must be changed for, or a person decide, the worst first.
    private static IEnumerable<Failure> Failures(ReviewProof proof)
    {
        var (missing, open) = (proof.Required.Where(phrase => !phrase.Verdict.Holds).ToList(), proof.Avoided.Where(phrase => !phrase.Verdict.Holds).ToList());
        var granted = open.Where(phrase => phrase.Verdict.Tone == "error").ToList();
        if (granted.Count > 0)
        {
            var words = $"{Count(granted.Count, "avoided permission is", "avoided permissions are")} granted";
            yield return new Failure("error", "error", $", and more: {words}.", granted[0].Witness?.Words ?? Detail(proof, granted), words);
        }

        if (Trust(proof, TrustStatus.Open) is { } let)
        {
            yield return new Failure("error", "error", ", but somebody else may assume the role.", let, "somebody else may assume the role");
        }

        if (proof.Proof.Conflicts is [var conflict, ..])
        {
            yield return new Failure("error", "error", ", but the table requires what it avoids.", conflict.Message, "the table requires what it avoids");
        }

        if (missing.Count > 0)
        {
            yield return new Failure(missing[0].Verdict.Tone, missing[0].Verdict.IconName, ".", Detail(proof, missing), $"{Count(missing.Count, "required permission is", "required permissions are")} not proven");
        }

        if (open.Count > granted.Count)
        {
            var undecided = open.Except(granted).ToList();
            var words = $"{Count(undecided.Count, "avoided phrase is", "avoided phrases are")} not decided";
            yield return new Failure(undecided[0].Verdict.Tone, undecided[0].Verdict.IconName, $", but {words}.", Detail(proof, undecided), words);
        }

        if (Trust(proof, TrustStatus.Missing) is { } kept)
        {
            yield return new Failure("error", "error", ", but who should assume the role may not.", kept, "who should assume the role may not");
        }

        if (proof.Proof.ExcessActions.All > 0)
        {
            yield return new Failure("warning", "warning", $", and {proof.Proof.ExcessActions.Words}.", proof.Proof.Excess[0].Witness.Words, proof.Proof.ExcessActions.Words);
        }

        if (proof.Proof.Problems is [var problem, ..])
        {
            yield return new Failure("warning", "warning", ", as far as the principal's policies are known.", problem.Message, "not all of the principal's policies are known");
        }

        if (proof.Proof.Trust.FirstOrDefault(trust => trust.Status is not (TrustStatus.Proven or TrustStatus.NotNeeded or TrustStatus.Open or TrustStatus.Missing)) is { } unread)
        {
            yield return new Failure("warning", "warning", ", but who may assume the role is not proven.", unread.Reasons.Count > 0 ? unread.Reasons[0] : unread.Expects, "who may assume the role is not proven");
        }
    }

    private static (string Tone, string IconName, string Words, string Detail) WithoutFailure(ReviewProof proof, string does) =>
        proof.ToConfirm.Count > 0 ? ("open", "open", $"{does}, and nothing else, as PolicyReview reads the table.", $"{Count(proof.ToConfirm.Count, "phrase waits", "phrases wait")} to be confirmed.")
        : ("holds", "holds", $"{does}, and nothing else.", "What remains is whether the product needs this access.");

    private static string? Trust(ReviewProof proof, TrustStatus status) => proof.Proof.Trust
        .Where(trust => trust.Status == status).Select(trust => trust.Witness?.Words ?? trust.Expects).FirstOrDefault();

    private static string Detail(ReviewProof proof, List<PhraseView> open) => (open.Count > 0 ? open[0] : null) switch
    {
        { Witness: { } witness } => witness.Words,
        { Binding.Problem: { } problem } phrase => $"{QuotedPhrase.Of(phrase.Phrase.Text)}: {problem}",
        { } phrase => $"{QuotedPhrase.Of(phrase.Phrase.Text)} is {phrase.Verdict.Words}{(phrase.Verdict.Detail.Length > 0 ? $", {phrase.Verdict.Detail}" : "")}.",
        null => proof.Proof.Excess.Count > 0 ? proof.Proof.Excess[0].Witness.Words : "",
    };

    private static string Count(int count, string one, string several) => count == 1 ? $"one {one}" : $"{count} {several}";

    /// <summary>Something that does not hold.</summary>
    /// <param name="Tone">Its tone.</param>
    /// <param name="IconName">Its icon.</param>
    /// <param name="Ending">How the first sentence goes on where this is the worst.</param>
    /// <param name="Detail">The request that shows it, or why it is not known.</param>
    /// <param name="Short">The same in a few words, where something else is worse.</param>
    private sealed record Failure(string Tone, string IconName, string Ending, string Detail, string Short);
}
