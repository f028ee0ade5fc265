using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.UseCases;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Risks;

/// <summary>
/// aws:SourceIp in an Allow of a role a workload uses: calls that AWS services make on its behalf come from other addresses. In a Deny it is
/// <see cref="NetworkDenyReachesServices"/>.
/// </summary>
internal sealed class SourceIpOnWorkload : ConditionRule
{
    public override RuleDescriptor Descriptor { get; } = RuleDescriptor.Own(
        "source-ip-on-workload",
        FindingType.Warning,
        "Network address of a workload",
        "Limit the workload by `aws:SourceVpc`, `aws:SourceVpce` or the resource's ARN instead.",
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip") with { AppliesTo = PolicyTypes.Identity };

    protected override RuleHit? Check(ConditionEntry condition, Statement statement, PolicyContext context)
    {
        if (!condition.KeyIs("aws:SourceIp") || statement.Effect != Effect.Allow || ServiceExemption.IsIn(statement) || IsForPeople(context))
        {
            return null;
        }

        return new RuleHit("`aws:SourceIp` breaks calls that AWS services make for this role, and tells nothing about a workload without a fixed address.", condition.KeyMember.KeyLocation);
    }

    private static bool IsForPeople(PolicyContext context) =>
        context.Facts.Table is { Rows.Count: > 0 } table && table.Rows.All(row => PrincipalWording.IsHuman(row.Principal.Text));
}
