using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.UseCases.Proofs;

/// <summary>The checks of <see cref="ProofFindings"/>.</summary>
public static class ProofChecks
{
    private const string LooksAt = "the use-case table against all documents of a submission";
    private const string Logic = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html";

    /// <inheritdoc cref="ProofCodes.RequiredNotAllowed" />
    public static SubmissionCheck RequiredNotAllowed { get; } = Of(
        ProofCodes.RequiredNotAllowed, FindingType.Warning, "Required permission is not allowed",
        "Allow it in the policy, or change the phrase or its binding.",
        "A phrase of the column \"Required permissions\" asks for a request that the documents do not allow together. The request is shown.");

    /// <inheritdoc cref="ProofCodes.RequiredOnlyIf" />
    public static SubmissionCheck RequiredOnlyIf { get; } = Of(
        ProofCodes.RequiredOnlyIf, FindingType.Warning, "Required permission is allowed only under conditions",
        "Confirm that the workload always sends this, by adding it to the binding; or drop the condition.",
        "A required permission is allowed, but only to requests that meet conditions nobody declared. Whether the workload meets them is for a person to say.");

    /// <inheritdoc cref="ProofCodes.AvoidedAllowed" />
    public static SubmissionCheck AvoidedAllowed { get; } = Of(
        ProofCodes.AvoidedAllowed, FindingType.SecurityWarning, "Avoided permission is granted",
        "Take it out of the policy, deny it, or change the phrase with a reason.",
        "A phrase of the column \"Explicitly avoid\" must never happen, and here is a request of it that gets through.");

    /// <inheritdoc cref="ProofCodes.PhraseNotBound" />
    public static SubmissionCheck PhraseNotBound { get; } = Of(
        ProofCodes.PhraseNotBound, FindingType.Warning, "Phrase is not bound to permissions",
        "Bind it by hand, say it another way, or accept it with a reason.",
        "A phrase of the table stands for no permissions yet, so nothing can be proven of it. The message names what was not understood.");

    /// <inheritdoc cref="ProofCodes.PhraseUndecided" />
    public static SubmissionCheck PhraseUndecided { get; } = Of(
        ProofCodes.PhraseUndecided, FindingType.Warning, "Not decided",
        "Read the statements yourself and accept it with what you found, or write them more simply.",
        "The proof of a phrase ended without an answer: the statements have too many wildcards, or hang on an operator or a policy variable that no request could be made up for.");

    /// <inheritdoc cref="ProofCodes.TableConflict" />
    public static SubmissionCheck TableConflict { get; } = Of(
        ProofCodes.TableConflict, FindingType.Error, "Required and avoided at once",
        "Change one of the two phrases, or leave it out with `except`.",
        "A row requires what it avoids: no policy can do both.");

    /// <inheritdoc cref="ProofCodes.TrustNotProven" />
    public static SubmissionCheck TrustNotProven { get; } = Of(
        ProofCodes.TrustNotProven, FindingType.SecurityWarning, "Trust policy is not what the principal asks for",
        "Narrow the trust policy to the principal of the table, or let that principal in.",
        "The principal column says who assumes the role. Either somebody else may, which is a SECURITY_WARNING, or who should may not, which is a WARNING; so is a principal that the submission does not fit: a trust policy beside a permission set or an IAM user, or a permission set for a workload.");

    /// <inheritdoc cref="ProofCodes.TrustNotGiven" />
    public static SubmissionCheck TrustNotGiven { get; } = Of(
        ProofCodes.TrustNotGiven, FindingType.Warning, "Trust policy is not in the review",
        "Add the trust policy to the submission, or accept it with where it is reviewed.",
        "The principal column says who assumes the role, and no trust policy was submitted: what the role may do is proven, and not who may use it. For a role of one AWS service the draft writes the trust policy.");

    /// <inheritdoc cref="ProofCodes.ExcessAccess" />
    public static SubmissionCheck ExcessAccess { get; } = Of(
        ProofCodes.ExcessAccess, FindingType.Warning, "Access nobody asked for",
        "Take it out of the policy, or say in the table what needs it.",
        "The documents allow a request that no phrase requires: an action nobody asked for, or one that was asked for, on further resources or under fewer conditions. What often goes with a required phrase, and is not ticked in its binding, is a SUGGESTION.");

    /// <inheritdoc cref="ProofCodes.PolicyNotReviewed" />
    public static SubmissionCheck PolicyNotReviewed { get; } = Of(
        ProofCodes.PolicyNotReviewed, FindingType.Warning, "Policy of the principal is not reviewed",
        "Add its document to the review, or accept it with what you know of it.",
        "The principal has a policy whose text is not known here, so the proof is over less than AWS will look at: it may grant what is avoided, or deny what is required.");

    /// <inheritdoc cref="ProofCodes.PolicyNotAccepted" />
    public static SubmissionCheck PolicyNotAccepted { get; } = Of(
        ProofCodes.PolicyNotAccepted, FindingType.Warning, "Policy that AWS would not accept",
        "Import it again, or write it as AWS accepts it.",
        "A policy that the proof is over has a statement that AWS would refuse to store, so that it cannot be what the principal has. Such an Allow grants nothing in the proof, and such a Deny counts. In a document of the submission the finding at the place of the fault says it.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SubmissionCheck> All { get; } =
        [RequiredNotAllowed, RequiredOnlyIf, AvoidedAllowed, PhraseNotBound, PhraseUndecided, TableConflict, TrustNotProven, TrustNotGiven, ExcessAccess, PolicyNotReviewed, PolicyNotAccepted];

    private static SubmissionCheck Of(string code, FindingType type, string title, string advice, string explanation) =>
        new(RuleDescriptor.Own(code, type, title, advice, Logic) with { Source = FindingSource.Proof }, explanation, LooksAt);
}
