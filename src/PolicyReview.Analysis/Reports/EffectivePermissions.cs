using PolicyReview.Analysis.AccessSets;
using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.UseCases.Proofs;

namespace PolicyReview.Analysis.Reports;

/// <summary>What a principal may do with all its policies together: what they allow, within its boundary and every level of SCPs.</summary>
/// <param name="Allowed">What is allowed in the end.</param>
/// <param name="Capped">What the policies allow and the boundary or an SCP takes away; empty if there is neither.</param>
/// <param name="IsCapped">True if there is a boundary or an SCP.</param>
/// <param name="Documents">The documents consulted.</param>
public sealed record EffectivePermissions(AccessDifference Allowed, AccessDifference Capped, bool IsCapped, IReadOnlyList<string> Documents)
{
    private static readonly AccessDifference Nothing = new(DifferenceStanding.None, [], [], IsComplete: true);

    /// <summary>What the answer leaves open, one sentence each.</summary>
    public IReadOnlyList<string> Remarks =>
    [
        .. Allowed.Reasons.Concat(Capped.Reasons).Distinct(),
        .. Allowed.IsComplete && Capped.IsComplete ? Array.Empty<string>() : ["Only the first groups of each statement are listed."],
    ];

    /// <summary>Works it out; a trust policy says nothing of it. Never throws for any text.</summary>
    public static EffectivePermissions Of(ProofDocuments documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var access = new EffectiveAccess(documents with { Trust = null }, PolicyComparer.Default);
        var isCapped = documents.Boundary is not null || documents.ServiceControlPolicies.Count > 0;
        return new EffectivePermissions(
            access.Difference(access.Whole, AccessSet.Nothing),
            isCapped ? access.Difference(access.Identity, access.Whole) : Nothing,
            isCapped,
            [.. (documents with { Trust = null }).Names]);
    }
}
