using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Suggestions;

/// <summary>A principal list names a role and one of its sessions.</summary>
internal sealed class RedundantPrincipalInRoleTrustPolicy : StatementRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY",
        FindingType.Suggestion,
        "Session of a role that is trusted anyway",
        "Remove the session, or the role if only the session is meant.") with { AppliesTo = PolicyTypes.RoleTrust };

    protected override IEnumerable<RuleHit> Check(Statement statement, PolicyContext context)
    {
        var principals = statement.PrincipalValues;
        return principals.Count < 2 || !AnySession(principals) ? [] : Redundant(principals);
    }

    private static bool AnySession(IReadOnlyList<PrincipalValue> principals)
    {
        for (var i = 0; i < principals.Count; i++)
        {
            if (principals[i].Value.Contains(":assumed-role/", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<RuleHit> Redundant(IReadOnlyList<PrincipalValue> principals)
    {
        var roles = new Dictionary<(string Account, string Name), PrincipalValue>();
        foreach (var principal in principals)
        {
            if (ArnPattern.TryParse(principal.Value) is { Service: "iam" } arn && arn.Resource.StartsWith("role/", StringComparison.Ordinal))
            {
                // A session's ARN has the role's name without its path.
                roles.TryAdd((arn.Account, arn.Resource[(arn.Resource.LastIndexOf('/') + 1)..]), principal);
            }
        }

        foreach (var principal in principals)
        {
            if (ArnPattern.TryParse(principal.Value) is { Service: "sts" } arn && arn.Resource.Split('/') is ["assumed-role", var name, _] && roles.TryGetValue((arn.Account, name), out var role))
            {
                yield return new RuleHit($"`{principal.Value}` is a session of `{role.Value}`, which is trusted as a whole.", [principal.Node.Location, role.Node.Location]);
            }
        }
    }
}
