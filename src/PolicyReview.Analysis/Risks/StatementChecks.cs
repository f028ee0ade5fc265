using PolicyReview.Analysis.AccessSets.Redundancy;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>The checks of <see cref="StatementReview"/>.</summary>
public static class StatementChecks
{
    private const string LooksAt = "identity-based policies of a submission or of files, up to 40 statements each";
    private const string Logic = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html";

    /// <summary>Other statements say all of it.</summary>
    public static SubmissionCheck Redundant { get; } = new(
        RuleDescriptor.Own("redundant-statement", FindingType.Suggestion, "Statement that adds nothing", "Remove it, or correct what it was meant to add.", Logic),
        "A statement without which the document means the same, because others of the same effect say all of it. Proved: no request tells the two apart.",
        LooksAt);

    /// <summary>A Deny leaves nothing of it.</summary>
    public static SubmissionCheck Shadowed { get; } = new(
        RuleDescriptor.Own("shadowed-statement", FindingType.Warning, "Statement that is denied in full", "Remove it, or narrow the Deny if the access is wanted.", Logic),
        "An Allow of which Deny statements of the same document leave nothing: it reads like access and gives none. Proved for every request.",
        LooksAt);

    /// <summary>No request matches it.</summary>
    public static SubmissionCheck WithoutEffect { get; } = new(
        RuleDescriptor.Own("statement-without-effect", FindingType.Warning, "Statement that matches no request", "Correct its actions, its resources or its conditions, or remove it.", Logic),
        "A statement that no request can match, such as one whose conditions contradict each other. An Allow gives nothing; a Deny protects nothing.",
        LooksAt);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SubmissionCheck> All { get; } = [Redundant, Shadowed, WithoutEffect];

    /// <summary>The check that reports <paramref name="kind"/>.</summary>
    internal static SubmissionCheck Of(RedundancyKind kind) => kind switch
    {
        RedundancyKind.Repeated => Redundant,
        RedundancyKind.Shadowed => Shadowed,
        _ => WithoutEffect,
    };
}
