using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Evaluation;
using PolicyReview.Analysis.Implementation.Deployed;
using PolicyReview.Analysis.Implementation.Metadata;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>How a role, as a template or an account has it, stands to the signed revision.</summary>
/// <param name="Resource">CloudFormation's logical id, Terraform's address, or the ARN in the account.</param>
/// <param name="Policies">One entry per use that was signed.</param>
public sealed record DriftReport(string Resource, IReadOnlyList<PolicyDrift> Policies)
{
    /// <summary>Where the role's metadata is not what was signed; empty if it was not compared.</summary>
    public IReadOnlyList<RoleMetadataDifference> Metadata { get; init; } = [];

    /// <summary>The relation of all policies together.</summary>
    public PolicyRelation Relation
    {
        get
        {
            var relations = Policies.Select(policy => policy.Relation).Distinct().ToList();
            return relations.Contains(PolicyRelation.Undecided) ? PolicyRelation.Undecided
                : relations.Contains(PolicyRelation.Possible) ? PolicyRelation.Possible
                : relations.Where(relation => relation != PolicyRelation.Equal).ToList() switch
                {
                    [] => PolicyRelation.Equal,
                    [var only] => only,
                    _ => PolicyRelation.Incomparable,
                };
        }
    }

    // Without a boundary nothing is capped.
    private static readonly DeployedUse Uncapped =
        new([new NamedPolicy("no boundary", PolicyParser.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""))], [], []);

    /// <summary>Holds a role with its metadata against what was signed; <paramref name="metadata"/> is null if none was signed.</summary>
    public static DriftReport Of(DeployedPrincipal role, RoleMetadata? metadata, IReadOnlyList<PolicyDocument> permissions, IReadOnlyList<PolicyDocument> trust, PolicyDocument? boundary)
    {
        ArgumentNullException.ThrowIfNull(role);
        return Of(role.Policies, permissions, trust, boundary) with
        {
            Metadata = metadata is null ? [] : RoleMetadataDifference.Between(metadata, role.Metadata, role.Unknown, isBoundarySigned: boundary is not null),
        };
    }

    /// <summary>
    /// Holds a role against the signed policies; a use without signed policies is not looked at. A signed boundary that the role does not have makes it wider.
    /// </summary>
    public static DriftReport Of(DeployedRole role, IReadOnlyList<PolicyDocument> permissions, IReadOnlyList<PolicyDocument> trust, PolicyDocument? boundary = null)
    {
        ArgumentNullException.ThrowIfNull(role);
        ArgumentNullException.ThrowIfNull(permissions);
        ArgumentNullException.ThrowIfNull(trust);
        var policies = new List<PolicyDrift>();
        if (permissions.Count > 0)
        {
            policies.Add(PolicyDrift.Of(DocumentKind.PermissionsPolicy, permissions, role.Permissions));
        }

        if (trust.Count > 0)
        {
            policies.Add(PolicyDrift.Of(DocumentKind.TrustPolicy, trust, role.Trust));
        }

        if (boundary is not null)
        {
            policies.Add(PolicyDrift.Of(DocumentKind.PermissionsBoundary, [boundary], role.Boundary ?? Uncapped));
        }

        return new DriftReport(role.Id, policies);
    }
}
