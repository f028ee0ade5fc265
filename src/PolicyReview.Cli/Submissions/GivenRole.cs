using PolicyReview.Analysis.Implementation.Deployed;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Analysis.Validation;
using PolicyReview.Cli.Export;

namespace PolicyReview.Cli.Submissions;

/// <summary>A role's metadata, from its description or from what is deployed.</summary>
/// <param name="Metadata">What is known of it.</param>
/// <param name="HasToldBoundary">True if what is to be said of its boundary's document is said already.</param>
/// <param name="Unknown">What only the deployment knows.</param>
internal sealed record GivenRole(RoleMetadata Metadata, bool HasToldBoundary, IReadOnlyList<UnknownMetadata> Unknown)
{
    public static GivenRole Of(RoleFile file) => new(file.Role.Outline.Metadata, HasToldBoundary: false, []);

    public static GivenRole Of(DeployedPrincipal role) => new(role.Metadata, role.Policies.Boundary is not null, role.Unknown);

    /// <summary>Where the metadata and <paramref name="documents"/> do not go together, as far as it is known.</summary>
    public IEnumerable<Finding> Findings(ProofDocuments documents) => RoleMetadataFindings.Of(Metadata, documents).Where(finding => finding.Code == RoleMetadataFindings.PrincipalTagNotSet
        ? !Unknown.Any(unknown => unknown.Field == RoleField.Tags)
        : !HasToldBoundary);
}
