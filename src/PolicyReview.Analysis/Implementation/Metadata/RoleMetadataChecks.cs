using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Implementation.Metadata;

/// <summary>The checks of <see cref="RoleMetadataFindings"/>.</summary>
public static class RoleMetadataChecks
{
    private const string LooksAt = "the role's metadata against all documents of a submission";
    private const string Boundaries = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html";
    private const string Tags = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_iam-tags.html";

    /// <inheritdoc cref="RoleMetadataFindings.BoundaryNotReviewed" />
    public static SubmissionCheck BoundaryNotReviewed { get; } = Of(
        RoleMetadataFindings.BoundaryNotReviewed, FindingType.Warning, "Permissions boundary is not in the review",
        "Add the boundary's document to the review.", Boundaries,
        "The role's metadata names a permissions boundary whose document is not in the review, so that nobody sees what it caps. The boundaries that AWS itself publishes are known by their ARN.");

    /// <inheritdoc cref="RoleMetadataFindings.BoundaryNotSet" />
    public static SubmissionCheck BoundaryNotSet { get; } = Of(
        RoleMetadataFindings.BoundaryNotSet, FindingType.Warning, "Permissions boundary is not set on the role",
        "Name the boundary's ARN in the role's metadata, or take the document out.", Boundaries,
        "The review has a permissions boundary and the role's metadata names none: what the proof takes as capped is allowed as long as nobody attaches it.");

    /// <inheritdoc cref="RoleMetadataFindings.PrincipalTagNotSet" />
    public static SubmissionCheck PrincipalTagNotSet { get; } = Of(
        RoleMetadataFindings.PrincipalTagNotSet, FindingType.Suggestion, "Condition on a tag that the role does not have",
        "Add the tag to the role's metadata, or confirm that the session brings it.", Tags,
        "A statement asks for a tag of the principal (`aws:PrincipalTag/…`) that the role's metadata does not have, so that only a session tag can meet it.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SubmissionCheck> All { get; } = [BoundaryNotReviewed, BoundaryNotSet, PrincipalTagNotSet];

    private static SubmissionCheck Of(string code, FindingType type, string title, string advice, string learnMore, string explanation) =>
        new(RuleDescriptor.Own(code, type, title, advice, learnMore) with { Source = FindingSource.Proof }, explanation, LooksAt);
}
