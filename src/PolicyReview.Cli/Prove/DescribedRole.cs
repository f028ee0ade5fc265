using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.UseCases.Proofs;
using PolicyReview.Analysis.Validation;
using PolicyReview.Cli.Export;

namespace PolicyReview.Cli.Prove;

/// <summary>A role's description as documents of a proof, and what its metadata says about them.</summary>
internal sealed record DescribedRole(NamedPolicy Permissions, NamedPolicy Trust, RoleMetadata Metadata)
{
    /// <exception cref="UnusableInputException">It or one of its policies cannot be used.</exception>
    public static async Task<DescribedRole> ReadAsync(string path, CancellationToken stop)
    {
        var role = await RoleFile.ReadAsync(path, stop);
        return new DescribedRole(new NamedPolicy($"{role.Outline.Name}: permissions policy", role.PermissionsPolicies[0].Document), new NamedPolicy($"{role.Outline.Name}: trust policy", role.TrustPolicy), role.Outline.Metadata);
    }

    /// <summary>The documents with the boundary that the metadata names; what does not go together is a gap, unless it is only a suggestion.</summary>
    public ProofDocuments Complete(ProofDocuments documents)
    {
        var complete = RoleMetadataFindings.Complete(Metadata, documents);
        var findings = RoleMetadataFindings.Of(Metadata, complete).Where(finding => finding.Type != FindingType.Suggestion);
        return complete with { Gaps = [.. complete.Gaps, .. findings.Select(finding => $"{finding.Message} {finding.Advice}")] };
    }
}
