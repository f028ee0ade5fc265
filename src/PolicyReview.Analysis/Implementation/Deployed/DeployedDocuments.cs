using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Drift;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Implementation.Deployed;

/// <summary>What a role has, as the documents of a proof.</summary>
public static class DeployedDocuments
{
    /// <summary>
    /// The documents of <paramref name="role"/>. What stands elsewhere or is known only at deployment becomes a gap, so that no proof holds over it. A boundary whose text is not there
    /// is none: what it would cap counts as allowed.
    /// </summary>
    public static ProofDocuments Of(DeployedRole role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return new ProofDocuments
        {
            Permissions = role.Permissions.Documents,
            Boundary = Only(role.Boundary),
            Trust = Only(role.Trust),
            Gaps = [.. Gaps(role.Permissions), .. Gaps(role.Boundary), .. Gaps(role.Trust)],
        };
    }

    /// <summary>What is not known of <paramref name="use"/>, one sentence each.</summary>
    public static IEnumerable<string> Gaps(DeployedUse? use)
    {
        if (use is null)
        {
            return [];
        }

        var names = use.Unresolved.Select(value => $"`{value.Expression}`").Distinct().ToList();
        return names.Count == 0 ? use.Missing
            : [.. use.Missing, $"It depends on {string.Join(", ", names)}, read as any value. Give its value as a parameter, where it is one."];
    }

    private static NamedPolicy? Only(DeployedUse? use) => use is { Documents: [var only] } ? only : null;
}
