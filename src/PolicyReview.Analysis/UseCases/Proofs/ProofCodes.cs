namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>The codes of <see cref="ProofFindings"/>.</summary>
public static class ProofCodes
{
    /// <summary>A required permission is not allowed.</summary>
    public const string RequiredNotAllowed = "required-permission-not-allowed";

    /// <summary>A required permission is allowed only under conditions that nobody declared.</summary>
    public const string RequiredOnlyIf = "required-permission-only-if";

    /// <summary>A request of an avoided permission is allowed.</summary>
    public const string AvoidedAllowed = "avoided-permission-granted";

    /// <summary>A phrase stands for no permissions.</summary>
    public const string PhraseNotBound = "phrase-not-bound";

    /// <summary>The proof of a phrase ended without an answer.</summary>
    public const string PhraseUndecided = "phrase-undecided";

    /// <summary>A row requires what it avoids.</summary>
    public const string TableConflict = "required-and-avoided";

    /// <summary>The trust policy is not what the principal column asks for.</summary>
    public const string TrustNotProven = "trust-not-as-asked";

    /// <summary>The principal column asks for a trust policy, and none was submitted.</summary>
    public const string TrustNotGiven = "trust-policy-not-reviewed";

    /// <summary>Access that no phrase requires.</summary>
    public const string ExcessAccess = "excess-access";

    /// <summary>A policy that the principal has is not among those the proof is over.</summary>
    public const string PolicyNotReviewed = "policy-not-reviewed";

    /// <summary>AWS would not accept a policy that the proof is over.</summary>
    public const string PolicyNotAccepted = "policy-not-accepted";
}
