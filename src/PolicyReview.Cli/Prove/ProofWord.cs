using PolicyReview.Analysis.UseCases.Bindings;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Cli.Prove;

/// <summary>Statuses as programs read them.</summary>
internal static class ProofWord
{
    public static string Of(RequiredStatus status) => status switch
    {
        RequiredStatus.Proven => "proven",
        RequiredStatus.ProvenIf => "proven-if",
        RequiredStatus.Missing => "missing",
        RequiredStatus.Unbound => "unbound",
        _ => "undecided",
    };

    public static string Of(AvoidedStatus status) => status switch
    {
        AvoidedStatus.ExplicitlyDenied => "explicitlyDenied",
        AvoidedStatus.NotGranted => "notGranted",
        AvoidedStatus.Capped => "capped",
        AvoidedStatus.Allowed => "allowed",
        AvoidedStatus.Unbound => "unbound",
        _ => "undecided",
    };

    public static string Of(TrustStatus status) => status switch
    {
        TrustStatus.Proven => "proven",
        TrustStatus.Missing => "missing",
        TrustStatus.Open => "allowed",
        TrustStatus.Contradicted => "contradicted",
        TrustStatus.NotNeeded => "notNeeded",
        TrustStatus.NotGiven => "notGiven",
        TrustStatus.Unbound => "unbound",
        _ => "undecided",
    };

    public static string Of(BindingOrigin origin) => origin switch
    {
        BindingOrigin.Exact => "exact",
        BindingOrigin.Vocabulary => "vocabulary",
        BindingOrigin.AccessLevel => "access-level",
        _ => "by-hand",
    };
}
