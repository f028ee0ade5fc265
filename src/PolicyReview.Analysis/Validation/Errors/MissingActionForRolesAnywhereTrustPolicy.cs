using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Validation.Errors;

/// <summary>A role that IAM Roles Anywhere assumes does not let it do all it needs.</summary>
internal sealed class MissingActionForRolesAnywhereTrustPolicy : DocumentRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY",
        FindingType.Error,
        "Roles Anywhere cannot assume the role",
        "Allow `sts:AssumeRole`, `sts:SetSourceIdentity` and `sts:TagSession` to `rolesanywhere.amazonaws.com`.") with { AppliesTo = PolicyTypes.RoleTrust };

    private static readonly string[] Needed = ["AssumeRole", "SetSourceIdentity", "TagSession"];

    protected override IEnumerable<RuleHit> Check(PolicyContext context)
    {
        List<Statement>? trusting = null;
        foreach (var statement in context.Statements)
        {
            if (statement.Effect == Effect.Allow && TrustsRolesAnywhere(statement))
            {
                (trusting ??= []).Add(statement);
            }
        }

        if (trusting is null)
        {
            return [];
        }

        var missing = Needed.Where(name => !trusting.Exists(statement => ActionGrants.FirstOf(statement, "sts", name).Grant != ActionGrant.None)).ToList();
        return missing.Count == 0 ? [] : [new RuleHit(
            $"`rolesanywhere.amazonaws.com` is not allowed {string.Join(" and ", missing.Select(name => $"`sts:{name}`"))}, so it cannot assume the role.", trusting[0].Node.Location)];
    }

    private static bool TrustsRolesAnywhere(Statement statement)
    {
        var principals = statement.Principals?.Values;
        for (var i = 0; i < (principals?.Count ?? 0); i++)
        {
            if (principals![i] is { Kind: "Service", Value: "rolesanywhere.amazonaws.com" })
            {
                return true;
            }
        }

        return false;
    }
}
