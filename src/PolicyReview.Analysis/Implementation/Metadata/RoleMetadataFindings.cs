using PolicyReview.Analysis.ManagedPolicies;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Implementation.Metadata;

/// <summary>Where a role's metadata and the documents of its review do not go together.</summary>
public static class RoleMetadataFindings
{
    /// <summary>The metadata names a boundary, and its document is not in the review.</summary>
    public const string BoundaryNotReviewed = "boundary-not-reviewed";

    /// <summary>The review has a boundary's document, and the metadata names no boundary.</summary>
    public const string BoundaryNotSet = "boundary-not-set";

    /// <summary>A statement asks for a tag of the principal that the role does not have.</summary>
    public const string PrincipalTagNotSet = "principal-tag-not-set";

    private const string PrincipalTag = "aws:PrincipalTag/";

    /// <summary>The documents with what <paramref name="metadata"/> says of them: whether they are a permission set's, and the boundary, where it is one of AWS's own and none was given.</summary>
    public static ProofDocuments Complete(RoleMetadata metadata, ProofDocuments documents)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        ArgumentNullException.ThrowIfNull(documents);
        return documents with
        {
            IsPermissionSet = metadata.IsPermissionSet,
            Boundary = documents.Boundary ?? (metadata.PermissionsBoundary is { } arn ? ManagedPolicyCatalogue.Embedded.Find(arn)?.Named : null),
        };
    }

    /// <summary>The findings, over the documents that <see cref="Complete"/> gives.</summary>
    public static IEnumerable<Finding> Of(RoleMetadata metadata, ProofDocuments documents)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        ArgumentNullException.ThrowIfNull(documents);
        var boundary = (metadata.PermissionsBoundary, documents.Boundary) switch
        {
            ({ } arn, null) => Report(RoleMetadataChecks.BoundaryNotReviewed,
                $"The role has the permissions boundary `{arn}`, and its document is not here: nothing can be said to be capped by it, and what it takes away may be required."),
            (null, { } given) => Report(RoleMetadataChecks.BoundaryNotSet,
                $"The permissions boundary `{given.Name}` is reviewed, and the role's metadata names none: what is capped by it is allowed as long as nobody attaches it."),
            _ => null,
        };
        return (boundary is null ? [] : new[] { boundary }).Concat(MissingTags(metadata, documents));
    }

    // A session tag may still meet the condition, so that this is a hint and no defect.
    private static IEnumerable<Finding> MissingTags(RoleMetadata metadata, ProofDocuments documents) => documents.Permissions
        .SelectMany(policy => policy.Document.Statements.SelectMany(statement => statement.Conditions.Select(condition => (Policy: policy.Name, Statement: statement, Key: TagOf(condition)))))
        .Where(use => use.Key is not null && !metadata.Tags.Any(tag => tag.Key.Equals(use.Key, StringComparison.OrdinalIgnoreCase)))
        .DistinctBy(use => (use.Policy, use.Statement.Index, use.Key!.ToUpperInvariant()))
        .Select(use => Report(RoleMetadataChecks.PrincipalTagNotSet,
            $"`{use.Statement.DisplayName}` of `{use.Policy}` asks for the tag `{use.Key}` of the principal, and the role's metadata has none: only a session tag can meet it."));

    // "StringEquals": { "aws:PrincipalTag/team": "media" }; "Null" asks whether it is there, which is answered either way.
    private static string? TagOf(ConditionEntry condition) =>
        condition.Key.StartsWith(PrincipalTag, StringComparison.OrdinalIgnoreCase) && !condition.OperatorMember.Name.Equals("Null", StringComparison.OrdinalIgnoreCase)
            ? condition.Key[PrincipalTag.Length..]
            : null;

    private static Finding Report(SubmissionCheck check, string message) => check.Descriptor.Report(new RuleHit(message, []));
}
