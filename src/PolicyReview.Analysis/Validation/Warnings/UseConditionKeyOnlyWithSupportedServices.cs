using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.Validation.Facts;

namespace PolicyReview.Analysis.Validation.Warnings;

/// <summary>A key about the owner of a VPC endpoint stands with actions of services that do not fill it in.</summary>
internal sealed class UseConditionKeyOnlyWithSupportedServices : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.AccessAnalyzer(
        "USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES",
        FindingType.Warning,
        "Condition key that some of the services do not fill in",
        "List in `Action` only services that support the key, and give the others a statement with `aws:SourceVpc` or `aws:SourceVpce`.",
        EvidenceTier.CuratedList);

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (VpcEndpointOwnerKeys.ServicesFor(condition.Key) is not { } services)
        {
            return null;
        }

        if (statement.Actions is null)
        {
            return statement.NotActions is null ? null : Hit("`NotAction`", condition);
        }

        foreach (var entry in statement.ActionEntries)
        {
            if (VpcEndpointOwnerKeys.GoesBeyond(entry.Pattern, services))
            {
                return Hit($"`{entry.Value}`", condition);
            }
        }

        return null;
    }

    private static RuleHit Hit(string actions, ConditionEntry condition) =>
        new($"{actions} takes in services that do not fill in `{condition.Key}`: for them the key is absent, and the condition decides by that.", condition.KeyMember.KeyLocation);
}
