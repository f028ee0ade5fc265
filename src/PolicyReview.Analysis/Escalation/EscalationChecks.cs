using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Escalation;

/// <summary>The checks of <see cref="EscalationFindings"/>.</summary>
public static class EscalationChecks
{
    private const string LooksAt = "all documents of a submission together, and what the use-case table requires";
    private const string LearnMore = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege";

    /// <summary>A way to more privilege that nobody asked for.</summary>
    public static SubmissionCheck Open { get; } = new(
        RuleDescriptor.Own(
            "privilege-escalation",
            FindingType.SecurityWarning,
            "Privilege escalation is open",
            "Take one of the actions out, or limit it to the resources the use cases name; or accept it with a reason.",
            LearnMore),
        "One of the known ways to more privilege is open: every action of it is allowed by all documents of the submission together, shown by a request for each that evaluation confirms. Boundary, SCPs, Deny, conditions, resources and `iam:PassedToService` are honoured. Ways that the same statements open are one finding. What is looked for: docs/escalation.md.",
        LooksAt);

    /// <summary>A way to more privilege that the use-case table requires.</summary>
    public static SubmissionCheck Inherent { get; } = new(
        RuleDescriptor.Own(
            "inherent-privilege-escalation",
            FindingType.Warning,
            "Privilege escalation that the requirement implies",
            "Nothing has to change. See that the roles behind these resources may do no more than the use case needs, and accept it with that reason.",
            LearnMore),
        "A way to more privilege is open because the use-case table requires every action of it, as a role that deploys code must be able to change code. It is said once and calmly, and wants an answer: whoever holds this role holds what the roles behind it may do.",
        LooksAt);

    /// <summary>A way to more privilege as far as a boundary or a list of policies lets it.</summary>
    public static SubmissionCheck Limited { get; } = new(
        RuleDescriptor.Own(
            "limited-privilege-escalation",
            FindingType.Suggestion,
            "Privilege escalation up to a limit",
            "See that the boundary or the policies named there allow no more than this principal may have.",
            "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate"),
        "A way to more privilege is open as far as a permissions boundary (`iam:PermissionsBoundary`), a list of policies (`iam:PolicyARN`) or of grantees (`kms:GranteePrincipal`) lets it. The documents name that limit and do not show what it allows.",
        LooksAt);

    /// <summary>Ways of which neither could be shown.</summary>
    public static SubmissionCheck Undecided { get; } = new(
        RuleDescriptor.Own(
            "privilege-escalation-undecided",
            FindingType.Warning,
            "Privilege escalation not decided",
            "Read the statements yourself and accept it with what you found, or write them more simply.",
            LearnMore),
        "Whether a way to more privilege is open could be neither shown nor ruled out: the statements have too many wildcards or entries, or hang on an operator AWS does not know.",
        LooksAt);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SubmissionCheck> All { get; } = [Open, Inherent, Limited, Undecided];
}
