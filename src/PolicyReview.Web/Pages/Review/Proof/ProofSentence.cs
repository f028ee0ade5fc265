using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Web.Pages.Review.Proof;

/// <summary>The proof in one sentence, the first thing a reviewer reads: does it do what it must, and nothing it must not?</summary>
internal static class ProofSentence
{
    public static (string Tone, string IconName, string Words, string Detail) Of(ReviewProof proof)
    {
        var (required, avoided) = (proof.Required, proof.Avoided);
        var (missing, granted) = (required.Where(phrase => !phrase.Verdict.Holds).ToList(), avoided.Where(phrase => !phrase.Verdict.Holds).ToList());
        var does = required.Count == 0 ? "Nothing is required" : missing.Count == 0 ? "It does what it must" : $"{required.Count - missing.Count} of {required.Count} required permissions are proven";
        var detail = Detail(proof, [.. granted, .. missing]);
        return (granted.Find(phrase => phrase.Verdict.Tone == "error"), missing.Count, granted.Count, proof.Proof.ExcessActions.All, proof.ToConfirm.Count) switch
        {
            ({ } first, _, _, _, _) => ("error", "error", $"{does}, and more: {Count(granted.Count(phrase => phrase.Verdict.Tone == "error"), "avoided permission is", "avoided permissions are")} granted.", first.Witness?.Words ?? detail),
            (null, > 0, _, _, _) => (missing[0].Verdict.Tone, missing[0].Verdict.IconName, $"{does}.", detail),
            (null, 0, > 0, _, _) => (granted[0].Verdict.Tone, granted[0].Verdict.IconName, $"{does}, but {Count(granted.Count, "avoided phrase is", "avoided phrases are")} not decided.", detail),
            _ when OpenTrust(proof) is { } trust => ("error", "error", $"{does}, but who may assume the role is not as asked.", trust),
            (null, 0, 0, > 0, _) => ("warning", "warning", $"{does}, and {proof.Proof.ExcessActions.Words}.", proof.Proof.Excess[0].Witness.Words),
            _ when proof.Proof.Trust.FirstOrDefault(trust => trust.Status is TrustStatus.Unbound or TrustStatus.Undecided) is { } unread =>
                ("warning", "warning", $"{does}, and nothing else, but who may assume the role is not proven.", unread.Reasons.Count > 0 ? unread.Reasons[0] : unread.Expects),
            _ when proof.Proof.Problems is [var problem, ..] => ("warning", "warning", $"{does}, as far as the principal's policies are known.", problem.Message),
            (null, 0, 0, 0, > 0) => ("open", "open", $"{does}, and nothing else, as PolicyReview reads the table.", $"{Count(proof.ToConfirm.Count, "phrase waits", "phrases wait")} to be confirmed."),
            _ => ("holds", "holds", $"{does}, and nothing else.", "What remains is whether the product needs this access."),
        };
    }

    private static string? OpenTrust(ReviewProof proof) => proof.Proof.Trust
        .Where(trust => trust.Status is TrustStatus.Open or TrustStatus.Missing).Select(trust => trust.Witness?.Words ?? trust.Expects).FirstOrDefault();

    private static string Detail(ReviewProof proof, IReadOnlyList<PhraseView> open) => (open.Count > 0 ? open[0] : null) switch
    {
        { Witness: { } witness } => witness.Words,
        { Binding.Problem: { } problem } phrase => $"{QuotedPhrase.Of(phrase.Phrase.Text)}: {problem}",
        { } phrase => $"{QuotedPhrase.Of(phrase.Phrase.Text)} is {phrase.Verdict.Words}{(phrase.Verdict.Detail.Length > 0 ? $", {phrase.Verdict.Detail}" : "")}.",
        null => proof.Proof.Excess.Count > 0 ? proof.Proof.Excess[0].Witness.Words : "",
    };

    private static string Count(int count, string one, string several) => count == 1 ? $"one {one}" : $"{count} {several}";
}
