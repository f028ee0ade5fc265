using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Web.Pages.Review.Proof;

/// <summary>A status of the proof as it looks: icon and word, colour third.</summary>
/// <param name="Holds">True if nothing is left to do.</param>
/// <param name="Tone">The colour by meaning.</param>
/// <param name="IconName">The icon.</param>
/// <param name="Words">The status in words.</param>
/// <param name="Detail">What it rests on; may be empty.</param>
/// <param name="Cell">How the cell looks: solid, outline, hatched or dashed.</param>
public sealed record ProofVerdict(bool Holds, string Tone, string IconName, string Words, string Detail, string Cell)
{
    /// <summary>Of a required phrase.</summary>
    public static ProofVerdict Of(RequiredStatus status) => status switch
    {
        RequiredStatus.Proven => new(true, "holds", "holds", "proven", "", "solid"),
        RequiredStatus.ProvenIf => new(false, "warning", "warning", "proven if", "under conditions nobody declared", "dashed"),
        RequiredStatus.Missing => new(false, "error", "error", "not allowed", "", "dashed"),
        RequiredStatus.Unbound => new(false, "warning", "missing", "not bound", "stands for no permissions yet", "dashed"),
        _ => new(false, "open", "open", "undecided", "neither proved nor refuted", "dashed"),
    };

    /// <summary>Of an avoided phrase.</summary>
    public static ProofVerdict Of(AvoidedStatus status) => status switch
    {
        AvoidedStatus.ExplicitlyDenied => new(true, "holds", "out", "explicitly denied", "whatever other policies say", ""),
        AvoidedStatus.NotGranted => new(true, "holds", "out", "not granted", "by the documents reviewed", ""),
        AvoidedStatus.Capped => new(true, "holds", "out", "capped", "by the boundary or an SCP", ""),
        AvoidedStatus.Allowed => new(false, "error", "error", "granted", "", "hatch"),
        AvoidedStatus.Unbound => new(false, "warning", "missing", "not bound", "stands for no permissions yet", "dashed"),
        _ => new(false, "open", "open", "undecided", "neither proved nor refuted", "dashed"),
    };

    /// <summary>Of a principal and its trust policy.</summary>
    public static ProofVerdict Of(TrustStatus status) => status switch
    {
        TrustStatus.Proven => new(true, "holds", "holds", "proven", "by the trust policy", "solid"),
        TrustStatus.NotNeeded => new(true, "none", "na", "not needed", "", ""),
        TrustStatus.NotGiven => new(false, "warning", "missing", "not in this review", "no trust policy was submitted", "dashed"),
        TrustStatus.Contradicted => new(false, "warning", "warning", "does not fit", "the rest of the submission says otherwise", "dashed"),
        TrustStatus.Unbound => new(false, "warning", "missing", "not read", "the words do not say who assumes the role", "dashed"),
        TrustStatus.Missing => new(false, "error", "error", "not let in", "", "dashed"),
        TrustStatus.Open => new(false, "error", "error", "open to others", "", "hatch"),
        _ => new(false, "open", "open", "undecided", "neither proved nor refuted", "dashed"),
    };
}
