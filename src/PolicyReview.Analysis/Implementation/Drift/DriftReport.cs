using PolicyReview.Analysis.AccessSets.Comparison;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation.Drift;

/// <summary>How a role of a template stands to the signed revision.</summary>
/// <param name="Resource">CloudFormation's logical id, or Terraform's address.</param>
/// <param name="Policies">One entry per use that was signed.</param>
public sealed record DriftReport(string Resource, IReadOnlyList<PolicyDrift> Policies)
{
    /// <summary>The relation of all together.</summary>
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

    /// <summary>Holds a role of a template against the signed policies; a use without signed policies is not looked at.</summary>
    public static DriftReport Of(DeployedRole role, IReadOnlyList<PolicyDocument> permissions, IReadOnlyList<PolicyDocument> trust)
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

        return new DriftReport(role.Id, policies);
    }
}
